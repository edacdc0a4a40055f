"""Spanish."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
COLUMNS = {
    "name": (
        "parámetro", "parametro", "parámetros", "parametros", "nombre", "campo", "campos", "atributo",
        "propiedad", "clave", "argumento", "atributos", "variable", "argumentos",
    ),
    "header": ("cabecera", "encabezado", "cabeceras"),
    "type": ("tipo", "tipo de dato", "tipo de datos", "formato"),
    "required": ("obligatorio", "requerido", "obligatoria", "requerida", "¿obligatorio?", "¿requerido?"),
    "optional": ("opcional",),
    "default": ("por defecto", "valor por defecto", "predeterminado", "valor predeterminado", "defecto"),
    "description": (
        "descripción", "descripcion", "significado", "notas", "detalle", "detalles", "observaciones",
        "comentario", "comentarios", "definición", "definicion",
    ),
    "place": ("ubicación", "lugar", "en"),
    "example": ("ejemplo", "ejemplos"),
    "values": ("valores", "valores posibles", "posibles valores", "valores permitidos"),
    "value": ("valor",),
    "status": ("estado", "código http", "código de estado", "estado http"),
    "code": ("código", "codigo", "código de error", "codigo de error"),
    "message": ("mensaje", "mensaje de error", "motivo", "razón", "error"),
    "method": ("método", "metodo", "método http"),
    "url": ("ruta", "dirección", "recurso", "url"),
    "environment": ("entorno", "ambiente", "región"),
    "event": ("evento", "eventos"),
}
YES = ("sí", "si", "obligatorio", "requerido", "verdadero")
NO = ("no", "opcional", "falso")
REQUIRED = (
    "obligatorio", "requerido", "obligatoria", "requerida", "obligatorios", "obligatorias", "requeridos",
    "requeridas",
)
OPTIONAL = ("opcional", "no obligatorio", "no requerido")
BOLD = ("negrita", "negritas")
DEMANDS = ("requiere", "requieren", "deben")
CONDITIONAL = ("si", "cuando", "condicional", "solo si")
PLACES = {
    "path": ("ruta",),
    "query": ("consulta", "filtros", "filtro"),
    "header": ("cabecera", "cabeceras", "encabezado", "encabezados"),
    "body": ("cuerpo", "datos"),
    "response": ("respuesta", "respuestas", "resultado", "devuelve", "retorna", "retorno", "de salida"),
    "request": ("petición", "solicitud", "peticion", "envío", "llamada", "de entrada"),
}
TYPES = {
    "string": ("cadena", "texto", "fecha", "correo", "correo electrónico", "teléfono", "telefono", "alfanumérico", "caracteres"),
    "integer": ("entero", "número entero"),
    "number": ("número", "numero", "numérico", "numerico", "decimal", "flotante"),
    "boolean": ("booleano", "lógico"),
    "array": ("arreglo", "lista", "matriz", "vector"),
    "object": ("objeto",),
    "file": ("archivo", "fichero"),
}
DAY = ("aaaa-mm-dd",)
BEGINS_OR_ENDS = ("empieza por", "empieza con", "comienza con", "comienza por", "termina en", "termina con")
FORMATS = {
    "date": ("fecha",),
    "date-time": ("fecha y hora",),
    "email": ("correo",),
}
DEPRECATED = ("obsoleto", "obsoleta", "en desuso")
SENDS_NOTHING = ("no requiere cuerpo", "no requiere body", "sin cuerpo de la solicitud")
DEFAULT = ("por defecto", "predeterminado", "valor por defecto")
ABOVE = ("anterior", "arriba")
OFFERED = ("disponibles", "posibles", "válidos", "válidas")
VALUES = (
    "uno de", "valores posibles", "posibles valores", "puede ser", "valores", "valores permitidos",
    "valores válidos", "cualquiera de",
)
OR = ("o", "y")
REQUEST = ("petición", "solicitud", "ejemplo de llamada", "llamada", "peticion")
RESPONSE = ("respuesta", "devuelve", "resultado", "retorna", "comando anterior")
NULL = ("nulo",)
MAY_BE_NULL = ("puede ser null", "puede ser nulo", "o null")
ERROR = ("error", "errores")
WARNING = ("advertencia", "advertencias", "aviso")
MAP = ("mapa", "diccionario")
BASE_URL = ("url base", "servidor", "producción", "entorno", "pruebas")
PREFIXED = ("comienzan con", "comienza con", "empiezan con", "empieza con", "en el directorio", "relativas a", "con el prefijo", "prefijo")
ENDPOINTS = ("rutas", "endpoints", "urls", "llamadas", "llamados", "peticiones")
BEFORE_ENDPOINTS = ("nuestras", "nuestros", "estas", "estos", "de la api")
PAST = ("era", "eran", "fue", "fueron", "estaba", "estaban")
SENT_OUT = ("enviamos", "a su servidor", "a tu servidor")
AUTH = ("autenticación", "autenticacion", "autorización", "autorizacion", "credenciales", "clave de api")
HINTS = {
    "boolean": ("verdadero o falso", "true o false"),
    "integer": ("número de", "cantidad de", "en segundos", "en días"),
    "string": ("separados por comas", "separadas por comas", "separado por comas", "url", "correo electrónico"),
    "array": ("lista de", "arreglo de"),
    "object": ("objeto con",),
}
LETTERS = ("alfanumérico", "alfanumérica", "alfanuméricos")
RETURNS = ("devuelve", "retorna", "regresa", "devolverá")
CALLS = ("petición", "llamada", "respuesta", "método", "solicitud")
MANY = ("lista", "listado", "todos", "todas", "arreglo", "colección")
EMPTY = ("nada", "vacío", "sin contenido")
LIKE = ("mismo", "misma", "igual", "similar")
PARAMETERS = ("parámetro", "parámetros", "parametros", "argumentos")
SEVERAL_PARAMETERS = ("parámetros", "parametros", "argumentos")
SUCCESS = ("éxito", "exitosa", "exitoso", "correcto")
ALIKE = ("igual que", "idéntico a", "idéntica a")
PAGINATION = ("paginación", "paginado")
OBJECT = ("objeto",)
PERMISSION = ("permiso", "permisos")
SELECTING = ("filtro", "filtros", "orden", "ordenar")
METHOD_VERBS = {
    "DELETE": ("eliminar", "elimina", "borrar", "quitar"),
    "PUT": ("actualizar", "actualiza", "modificar", "cambiar", "reemplazar"),
    "POST": ("crear", "agregar", "añadir", "registrar", "enviar", "generar", "subir"),
    "GET": ("obtener", "obtén", "listar", "consultar", "buscar", "recuperar", "mostrar", "listado"),
}
COMMANDS = (
    "actualizar", "agregar", "añadir", "borrar", "buscar", "cancelar", "consultar", "crear", "eliminar", "enviar",
    "listar", "modificar", "mostrar", "obtener", "recuperar", "registrar", "ver",
)
SMALL = {
    "article": ("el", "la", "los", "las", "un", "una"),
    "preposition": ("de", "del", "para", "en", "con", "por"),
    "conjunction": ("y", "o"),
    "possessive": ("su", "sus"),
    "particular": ("específico", "específica"),
    "quantity": ("todos", "todas", "cada", "solo"),
    "state": ("nuevo", "nueva", "existente", "actual", "completo", "completa", "mismo", "misma"),
    "copula": ("es", "son"),
    "role": ("como",),
    "choice": ("bien",),
}
KIND = {
    "noun": (
        "objeto", "objetos", "recurso", "recursos", "modelo", "modelos", "esquema", "entidad", "estructura",
        "definición", "atributos", "propiedades", "campos", "parámetros", "formato", "detalles",
    ),
    "part": ("tipo", "datos", "información", "atributo", "campo", "propiedad"),
}
LISTS = ("arreglo", "arreglos", "lista", "listas", "matriz", "colección", "vector")
PROSE_LABELS = {"summary": ("resumen",), "description": ("descripción",), "version": ("versión",)}
LIST_OF = ("de",)
LENGTH = {"most": ("máx", "máximo", "longitud máxima"), "unit": ("caracteres", "carácter")}
RANGE = ("a",)
EITHER = ("o",)
ENUM = ("uno de", "enumeración")
VALID = ("válido", "válida")
BETWEEN = ("es", "son", "ser", "de", "el", "la", "los", "siguientes", "siguiente", "valor", "valores", "uno", "una")
NEED = {
    "required": ("parámetro obligatorio", "campo obligatorio", "es obligatorio", "es requerido"),
    "optional": ("parámetro opcional", "campo opcional", "es opcional"),
    "conditional": ("condicional",),
}
LEFT_OUT = ("no se indica", "no se envía", "no se especifica", "se omite")
UNNEEDED = ("no requiere", "no necesita", "no es necesaria", "no es necesario", "no se requiere", "no es obligatoria")
AUTH_NOUN = ("autenticación", "autenticacion", "autorización", "autorizacion")
NO_AUTH = ("sin autenticación", "sin autorización")
NEEDED = ("necesaria", "requerida", "obligatoria")
RESERVED = ("si", "salvo", "excepto", "cuando", "solo", "algunos", "algunas")
ENDPOINT = ("endpoint", "método", "recurso", "llamada", "ruta", "operación", "este", "esta")
FILLER = (
    "disponibles", "siguiente", "siguientes", "posibles", "válidos", "estos", "este", "esta", "esquema", "detalle",
    "detalles", "información", "modelo", "estructura", "ejemplo", "formato", "tipo", "contenido", "otros", "todos",
    "opcionales", "obligatorios", "requeridos", "recurso",
    "aceptados", "esperados", "necesarios", "permitidos", "admitidos", "soportados",
)
STATUS = ("estado", "código")
GETS = ("recibe", "obtiene")
DEFAULT_ANSWER = ("respuesta por defecto", "respuesta predeterminada")
BASE_NAMED = ("url base", "ruta base", "dirección base")
IS_BASE = ("es la base", "como base")
PAGE = ("sitio web", "página web", "panel", "documentación", "portal", "registro", "iniciar sesión")
TRIAL = ("pruebas", "desarrollo", "ensayo")
STOPS = (
    "para", "del", "que", "con", "si", "cuando", "en", "por", "según", "y", "cuyo", "cuya", "donde", "de la", "de los",
    "de las", "de un", "de una", "asociado", "asociada", "asociados", "desde",
)
PAGES = ("página",)
BELOW = ("como este", "como sigue", "como el siguiente", "como la siguiente", "a este")
STATES = {"word": ("siempre", "solo", "también", "no"), "ending": ("ado", "ada", "ados", "adas"), "before": ("es", "será")}
NEWS = ("registro de cambios", "historial de cambios", "notas de la versión", "novedades")
FREE_TEXT = ("nombre", "titulo", "usuario", "correo", "identificador", "clave", "telefono", "codigo postal")
AUTH_BY = (
    "mediante uno de los siguientes métodos", "por uno de los siguientes métodos",
    "con uno de los siguientes métodos", "mediante los siguientes métodos",
)
SCHEME = {
    "name": ("nombre del parámetro",),
    "in": ("en",),
    "http": ("autenticación http",),
    "scheme": ("esquema",),
    "flow": ("flujo",),
    "authorizationUrl": ("url de autorización",),
    "tokenUrl": ("url del token",),
    "refreshUrl": ("url de actualización",),
}
SCOPES = ("alcance", "alcances", "ámbito", "ámbitos")
NO_BODY = ("cuerpo vacío", "sin contenido", "ningún contenido", "respuesta vacía")
OTHERWISE = ("de lo contrario", "en caso contrario", "donde")
IF_SUCCESS = ("en caso de éxito", "si tiene éxito")
ONE_OBJECT = ("objeto",)
AS_TEXT = ("separados", "separadas", "separada", "separado", "coma", "comas", "codificado", "serializado", "cadena")
HERE = ("aquí", "aqui")
EVERY_CALL = (
    "todas las peticiones", "todas las solicitudes", "cada petición", "cada solicitud", "todas las llamadas", "cada llamada",
)
IDENTIFIER = ("codigo", "numero", "nombre", "clave")
ANY_ENDPOINT = {
    "thing": ("recurso", "recursos", "peticion", "metodo", "ruta", "accion"),
}
READERS = {
    "yours": ("tusitio", "tudominio", "suempresa", "tuempresa"),
    "mine": ("mi",),
    "place": ("sitio", "servidor", "dominio", "empresa", "tienda"),
    "some": ("tu", "su"),
}
QUERY_PARTS = ("consulta", "filtro", "opciones")
TEXT = ("cadena", "texto")
ITEM = {
    "each": ("cada",),
    "item": ("elemento", "entrada", "objeto", "registro"),
    "is": ("es un", "es una", "contiene"),
}
COMBINING = ("cualquier combinación", "combinación de", "uno o más de", "uno o varios")
BOUNDS = {
    "most": (
        "máximo", "máx.", "máx", "como máximo", "hasta", "no más de", "longitud máxima", "valor máximo",
    ),
    "least": (
        "mínimo", "mín.", "mín", "como mínimo", "al menos", "por lo menos", "longitud mínima", "valor mínimo",
    ),
    "between": ("entre", "rango de"),
    "from": ("de", "desde",),
    "measure": ("número", "entero", "valor", "valores",),
    "filler": ("de", "es", "valor", "longitud", "a"),
    "items": ("elementos", "resultados", "registros", "entradas", "objetos"),
    "length": ("longitud", "caracteres", "carácter"),
    "long": ("de largo",),
    "positive": (
        "debe ser positivo", "entero positivo", "debe ser mayor que 0",
    ),
    "most behind": ("máximo", "como máximo", "o menos"),
    "least behind": ("mínimo", "como mínimo", "o más"),
}
NOT_APPLICABLE = ("n/d", "no aplica")
AUTH_SCHEMES = {
    "basic": (
        "autenticación básica", "autenticación basic", "autenticación http basic", "autenticación de acceso básic",
        "autenticación de tipo basic", "autenticación tipo basic", "basic access como",
    ),
    "bearer": ("token bearer", "como bearer"),
    "pair": ("usuario:contraseña", "usuario:clave"),
}
PAGE_PATHS = ("ayuda", "acceso", "registro")
ENTRY = ("/acceso", "/ingreso", "registro")
AT_TIMES = ("si aplica", "si procede", "solo si", "solo para", "solo cuando")
REQUIRED_AT_TIMES = (
    "obligatorio si", "obligatoria si", "obligatorio solo", "obligatoria solo", "obligatorio cuando", "obligatoria cuando",
    "solo obligatorio", "solo obligatoria", "requerido si", "requerida si", "requerido solo", "requerida solo",
)
EQUALS = ("es", "son", "igual a", "vale", "a")
EXCEPT = ("excepto", "salvo")
INSTANT = ("marca de tiempo", "fecha", "hora")
PLAIN_OBJECT = ("objeto", "objetos")
AS_EXAMPLE = ("por ejemplo", "ejemplo", "ejemplos", "p. ej.", "p.ej.", "ej.", "como")
AND_SO_ON = ("etc", "etc.", "entre otros", "entre otras")
IS_ONE = ("es", "son")
REFERS = ("ver", "véase", "vea", "consulte", "igual que")
REPLACEMENT = ("en su lugar", "reemplazado por", "reemplazada por", "sustituido por", "sustituida por")
FORMERLY = ("anteriormente", "antes llamado", "antes conocido como", "antiguamente")
FAILING = ("no existe", "inexistente", "no existente", "no se encuentra")
TAKES = ("acepta", "recibe", "toma")
ASKS = {
    "must": ("debe", "debes", "deben", "deberá", "deberás", "deberán", "hay que", "es necesario", "se requiere"),
    "may": ("puede", "puedes", "pueden", "podrá", "podrás", "podrán", "se puede", "se pueden"),
    "verb": (
        "enviar", "enviarse", "proporcionar", "proporcionarse", "indicar", "indicarse", "especificar", "especificarse", "pasar",
        "informar", "suministrar", "proveer", "actualizar", "actualizarse", "modificar", "modificarse",
    ),
}
ATTRIBUTES = ("atributos", "propiedades", "campos")
JOINED = {
    "joins": ("separados", "separadas", "separado", "separada", "separar", "separe"),
    "comma": ("coma", "comas"),
}
SENT = {
    "fields": ("campos", "campo", "atributos", "propiedades"),
    "body": ("cuerpo", "cuerpo de la petición", "cuerpo de la solicitud"),
    "holds": ("contiene", "debe contener", "es", "debe ser"),
    "sends": ("envíe", "enviar", "envía", "pase"),
    "expects": ("espera", "requiere", "recibe", "acepta"),
    "wrapper": ("objeto json", "json", "representación"),
    "stops": ("codificado", "en json", "en formato"),
}
CREATING = ("creación", "crear", "alta")
RESULTS_IN = ("resulta en", "falla con", "produce")
IS_RETURNED = ("se devuelve", "es devuelto", "se retorna")
MEANS = ("significa", "indica")
AUTH_UNDEFINED = (
    "no define ninguna autenticación",
    "no define autenticación",
    "no usa autenticación",
    "no utiliza autenticación",
    "no tiene autenticación",
    "no hay autenticación",
)
KEY_VALUES = ("pares clave-valor", "pares clave/valor", "pares de clave y valor")
INSTEAD_OF = ("en lugar de", "en vez de")
GLOSS = ("para", "significa", "es", "si", "cuando", "indica")
BEFORE_VALUES = ("donde", "siendo", "con")
DEPENDS = ("depende de", "según")
SIGNING = ("firmar", "firma", "firmado", "firmada", "cifrar")
TO_COME = ("próximamente", "se podrá", "en el futuro", "podemos implementar")
OTHER_FIELDS = ("otros campos", "otros parámetros", "otros atributos")
CHOICE = ("al menos uno", "al menos una", "uno de", "una de", "alguno de", "alguna de")
CASE = ("para", "si", "cuando")
CALLED = ("llamado", "llamada", "de nombre")
SWITCHED_ON = ("si es true", "si es verdadero")
SUPPOSED = ("supongamos", "suponga", "supón", "imaginemos", "imagina", "imagine")
EVERY = ("todos", "todas", "cualquier", "cada")
READ_ONLY = ("solo lectura", "sólo lectura", "de solo lectura", "de sólo lectura")
DENIALS = ("no", "nunca", "sin")
REMARKS = ("notas", "observaciones", "comentario", "comentarios")
