"""How docs of other languages put what `harbour/` says in English."""

# Words fill their lines, so that a language fits a screen.
# fmt: off
ENGLISH = (
    "Parameter", "Field", "Type", "Required", "Default", "Description", "Code", "Meaning", "yes", "no",
    "string", "integer", "number", "boolean", "array", "object", "One of", "required", "optional",
    "Request", "Response", "Query Parameters", "URL Parameters", "Body Parameters", "Errors", "Authentication",
    "Base URL", "Every request carries the key of the marina in the header", "Introduction",
    "List", "Get a", "Create a", "Update a", "Delete a",
    "Request Headers", "Header",
)
LANGUAGES = {
    "Spanish": (
        "Parámetro", "Campo", "Tipo", "Obligatorio", "Por defecto", "Descripción", "Código", "Significado", "sí", "no",
        "cadena", "entero", "número", "booleano", "lista", "objeto", "Uno de", "obligatorio", "opcional",
        "Petición", "Respuesta", "Parámetros de consulta", "Parámetros de ruta", "Parámetros del cuerpo", "Errores",
        "Autenticación", "URL base", "Cada petición lleva la clave del puerto en la cabecera", "Introducción",
        "Listar", "Obtener un", "Crear un", "Actualizar un", "Eliminar un",
        "Cabeceras de la petición", "Cabecera",
    ),
    "Portuguese": (
        "Parâmetro", "Campo", "Tipo", "Obrigatório", "Padrão", "Descrição", "Código", "Significado", "sim", "não",
        "texto", "inteiro", "número", "booleano", "lista", "objeto", "Um de", "obrigatório", "opcional",
        "Requisição", "Resposta", "Parâmetros de consulta", "Parâmetros da URL", "Parâmetros do corpo", "Erros",
        "Autenticação", "URL base", "Cada requisição leva a chave da marina no cabeçalho", "Introdução",
        "Listar", "Obter um", "Criar um", "Atualizar um", "Excluir um",
        "Cabeçalhos da requisição", "Cabeçalho",
    ),
    "German": (
        "Parameter", "Feld", "Typ", "Erforderlich", "Standardwert", "Beschreibung", "Code", "Bedeutung", "ja", "nein",
        "Zeichenkette", "Ganzzahl", "Zahl", "Wahrheitswert", "Liste", "Objekt", "Einer von", "erforderlich", "optional",
        "Anfrage", "Antwort", "Abfrageparameter", "Pfadparameter", "Parameter im Rumpf", "Fehler", "Authentifizierung",
        "Basis-URL", "Jede Anfrage trägt den Schlüssel des Hafens in der Kopfzeile", "Einführung",
        "Liste der", "Abrufen:", "Anlegen:", "Ändern:", "Löschen:",
        "Kopfzeilen der Anfrage", "Kopfzeile",
    ),
    "French": (
        "Paramètre", "Champ", "Type", "Obligatoire", "Par défaut", "Description", "Code", "Signification", "oui", "non",
        "chaîne", "entier", "nombre", "booléen", "tableau", "objet", "Un parmi", "obligatoire", "facultatif",
        "Requête", "Réponse", "Paramètres de requête", "Paramètres d'URL", "Paramètres du corps", "Erreurs",
        "Authentification", "URL de base", "Chaque requête porte la clé du port dans l'en-tête", "Introduction",
        "Lister", "Obtenir un", "Créer un", "Modifier un", "Supprimer un",
        "En-têtes de requête", "En-tête",
    ),
    "Italian": (
        "Parametro", "Campo", "Tipo", "Obbligatorio", "Predefinito", "Descrizione", "Codice", "Significato", "sì", "no",
        "stringa", "intero", "numero", "booleano", "lista", "oggetto", "Uno di", "obbligatorio", "facoltativo",
        "Richiesta", "Risposta", "Parametri di query", "Parametri di percorso", "Parametri del corpo", "Errori",
        "Autenticazione", "URL di base", "Ogni richiesta porta la chiave del porto nell'intestazione", "Introduzione",
        "Elenca", "Ottieni un", "Crea un", "Aggiorna un", "Elimina un",
        "Intestazioni della richiesta", "Intestazione",
    ),
    "Russian": (
        "Параметр", "Поле", "Тип", "Обязательный", "По умолчанию", "Описание", "Код", "Значение", "да", "нет",
        "строка", "целое число", "число", "логический", "массив", "объект", "Одно из", "обязательный", "необязательный",
        "Запрос", "Ответ", "Параметры строки запроса", "Параметры пути", "Параметры тела", "Ошибки", "Аутентификация",
        "Базовый URL", "Каждый запрос несёт ключ гавани в заголовке", "Введение",
        "Список", "Получить", "Создать", "Изменить", "Удалить",
        "Заголовки запроса", "Заголовок",
    ),
    "Greek": (
        "Παράμετρος", "Πεδίο", "Τύπος", "Υποχρεωτικό", "Προεπιλογή", "Περιγραφή", "Κωδικός", "Σημασία", "ναι", "όχι",
        "συμβολοσειρά", "ακέραιος", "αριθμός", "λογικός", "πίνακας", "αντικείμενο", "Ένα από", "υποχρεωτικό",
        "προαιρετικό", "Αίτημα", "Απάντηση", "Παράμετροι ερωτήματος", "Παράμετροι διαδρομής", "Παράμετροι σώματος",
        "Σφάλματα", "Ταυτοποίηση", "Βασικό URL", "Κάθε αίτημα φέρει το κλειδί της μαρίνας στην κεφαλίδα", "Εισαγωγή",
        "Λίστα", "Λήψη", "Δημιουργία", "Ενημέρωση", "Διαγραφή",
        "Κεφαλίδες αιτήματος", "Κεφαλίδα",
    ),
    "Chinese": (
        "参数", "字段", "类型", "必填", "默认值", "描述", "代码", "含义", "是", "否",
        "字符串", "整数", "数字", "布尔", "数组", "对象", "可选值:", "必填", "可选",
        "请求", "响应", "查询参数", "路径参数", "请求体参数", "错误", "认证",
        "基础URL", "每个请求都在请求头中携带密钥", "介绍",
        "列表", "获取", "创建", "更新", "删除",
        "请求头", "请求头",
    ),
    "Korean": (
        "파라미터", "필드", "타입", "필수", "기본값", "설명", "코드", "의미", "예", "아니오",
        "문자열", "정수", "숫자", "불리언", "배열", "객체", "다음 중 하나:", "필수", "선택",
        "요청", "응답", "쿼리 파라미터", "경로 파라미터", "본문 파라미터", "오류", "인증",
        "기본 URL", "모든 요청은 헤더에 키를 담는다", "소개",
        "목록", "조회", "생성", "수정", "삭제",
        "요청 헤더", "헤더",
    ),
    "Japanese": (
        "パラメータ", "フィールド", "型", "必須", "デフォルト", "説明", "コード", "意味", "はい", "いいえ",
        "文字列", "整数", "数値", "真偽値", "配列", "オブジェクト", "次のいずれか:", "必須", "任意",
        "リクエスト", "レスポンス", "クエリパラメータ", "パスパラメータ", "ボディパラメータ", "エラー", "認証",
        "ベースURL", "すべてのリクエストはヘッダーにキーを持つ", "はじめに",
        "一覧", "取得", "作成", "更新", "削除",
        "リクエストヘッダー", "ヘッダー",
    ),
}
