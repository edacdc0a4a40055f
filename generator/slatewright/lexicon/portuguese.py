"""Portuguese."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
COLUMNS = {
    "name": (
        "parâmetro", "parametro", "parâmetros", "nome", "campo", "campos", "atributo", "propriedade", "chave",
        "argumento", "campo no xml", "atributos", "argumentos",
    ),
    "header": ("cabeçalho", "cabeçalhos"),
    "type": ("tipo", "tipo de dado", "tipo de dados", "formato"),
    "required": ("obrigatório", "obrigatoriedade", "requerido", "obrigatorio", "obrigatória", "obrigatório?"),
    "optional": ("opcional",),
    "default": ("padrão", "valor padrão", "default"),
    "description": (
        "descrição", "descricao", "significado", "observações", "observação", "notas", "detalhes",
        "comentários", "definição",
    ),
    "place": ("localização", "local", "em"),
    "example": ("exemplo", "exemplos"),
    "values": ("valores", "valores possíveis", "valores permitidos", "opções"),
    "value": ("valor",),
    "max": ("tamanho", "formato e tamanho", "tamanho máximo"),
    "status": ("status", "código http", "código de status", "estado"),
    "code": ("código", "codigo", "código de erro", "código do erro"),
    "message": ("mensagem", "mensagem de erro", "motivo", "erro"),
    "method": ("método", "metodo", "método http", "verbo"),
    "url": ("caminho", "rota", "recurso", "endereço", "url"),
    "environment": ("ambiente", "região"),
    "event": ("evento", "eventos"),
}
YES = ("sim", "obrigatório", "verdadeiro", "s")
NO = ("não", "nao", "opcional", "falso")
REQUIRED = (
    "obrigatório", "obrigatória", "requerido", "requerida", "obrigatorio", "obrigatórios", "obrigatórias",
    "requeridos", "requeridas",
)
OPTIONAL = ("opcional", "não obrigatório")
BOLD = ("negrito",)
DEMANDS = ("requer", "requerem", "devem")
CONDITIONAL = ("se", "quando", "condicional", "depende", "somente se", "sim*")
PLACES = {
    "path": ("caminho", "rota"),
    "query": ("consulta", "filtros", "filtro"),
    "header": ("cabeçalho", "cabeçalhos"),
    "body": ("corpo", "dados", "envio"),
    "response": ("resposta", "respostas", "retorno", "retorna", "resultado", "retornos", "de saída"),
    "request": ("requisição", "requisicao", "solicitação", "chamada", "envio", "de entrada"),
}
TYPES = {
    "string": (
        "telefone", "celular", "cpf", "cnpj", "cep", "texto", "data", "caractere", "caracteres", "alfanumérico", "alfanumerico", "cadeia", "hora",
    ),
    "integer": ("inteiro", "número inteiro"),
    "number": ("número", "numero", "numérico", "numerico", "decimal", "flutuante", "real"),
    "boolean": ("booleano", "lógico"),
    "array": ("lista", "vetor", "matriz", "coleção"),
    "object": ("objeto",),
    "file": ("arquivo",),
}
DAY = ("aaaa-mm-dd",)
BEGINS_OR_ENDS = ("começa com", "começa por", "inicia com", "termina em", "termina com")
FORMATS = {
    "date": ("data",),
    "date-time": ("data e hora",),
}
DEPRECATED = ("obsoleto", "depreciado", "descontinuado", "obsoleta")
SENDS_NOTHING = ("não requer corpo", "sem corpo da requisição", "não requer body")
DEFAULT = ("por padrão", "valor padrão", "padrão")
ABOVE = ("acima", "anterior")
OFFERED = ("disponíveis", "possíveis", "válidos", "válidas")
VALUES = (
    "um de", "valores possíveis", "pode ser", "valores", "valores permitidos", "valores aceitos",
    "valores válidos", "qualquer um de",
)
OR = ("ou", "e")
REQUEST = ("requisição", "solicitação", "exemplo de chamada", "envio", "chamada")
RESPONSE = ("resposta", "retorna", "retorno", "resultado", "comando acima")
NULL = ("nulo",)
MAY_BE_NULL = ("pode ser null", "pode ser nulo", "ou null")
ERROR = ("erro", "erros")
WARNING = ("aviso", "avisos")
MAP = ("mapa", "dicionário")
BASE_URL = ("url base", "servidor", "produção", "ambiente", "ambientes", "homologação", "url de produção")
PREFIXED = ("começam com", "começa com", "iniciam com", "prefixo", "com o prefixo", "relativas a", "relativos a", "no diretório")
ENDPOINTS = ("rotas", "endpoints", "urls", "caminhos", "requisições", "chamadas")
BEFORE_ENDPOINTS = ("nossas", "nossos", "estas", "estes", "da api")
PAST = ("era", "eram", "foi", "foram", "estava", "estavam")
SENT_OUT = ("enviamos", "para o seu servidor")
AUTH = ("autenticação", "autenticacao", "autorização", "autorizacao", "credenciais", "chave de api")
HINTS = {
    "boolean": ("verdadeiro ou falso", "true ou false"),
    "integer": ("número de", "quantidade de", "em segundos", "em dias", "em centavos"),
    "string": ("separados por vírgula", "separadas por vírgula", "separado por vírgula", "url", "endereço de email"),
    "array": ("lista de", "vetor de"),
    "object": ("objeto com",),
}
LETTERS = ("alfanumérico", "alfanumérica", "alfanuméricos")
RETURNS = ("retorna", "devolve", "retornará")
CALLS = ("requisição", "chamada", "resposta", "método")
MANY = ("lista", "todos", "todas", "array", "coleção")
EMPTY = ("nada", "vazio", "sem conteúdo")
LIKE = ("mesmo", "mesma", "igual", "semelhante")
PARAMETERS = ("parâmetro", "parâmetros", "parametros", "argumentos")
SEVERAL_PARAMETERS = ("parâmetros", "parametros", "argumentos")
SUCCESS = ("sucesso", "êxito")
ALIKE = ("igual a", "idêntico a", "mesmo que")
PAGINATION = ("paginação",)
OBJECT = ("objeto",)
PERMISSION = ("permissão", "permissões")
SELECTING = ("filtro", "filtros", "ordem", "ordenar")
METHOD_VERBS = {
    "DELETE": ("excluir", "remover", "apagar", "deletar", "cancelar"),
    "PUT": ("atualizar", "alterar", "modificar", "substituir"),
    "POST": ("criar", "adicionar", "cadastrar", "incluir", "enviar", "inserir", "gerar"),
    "GET": ("obter", "listar", "consultar", "buscar", "recuperar", "visualizar", "listagem"),
}
COMMANDS = (
    "adicionar", "alterar", "apagar", "atualizar", "buscar", "cadastrar", "cancelar", "consultar", "criar", "enviar",
    "excluir", "exibir", "incluir", "listar", "obter", "recuperar", "remover", "ver", "visualizar",
)
SMALL = {
    "article": ("o", "a", "um", "uma"),
    "preposition": ("de", "da", "das", "para", "em", "com", "por"),
    "conjunction": ("e", "ou"),
    "possessive": ("seu", "sua", "seus", "suas"),
    "particular": ("específico", "específica"),
    "quantity": ("todos", "todas", "cada", "único", "única"),
    "state": ("novo", "nova", "existente", "atual", "completo", "completa", "mesmo", "mesma"),
    "copula": ("é", "são"),
    "role": ("como",),
    "choice": (),
}
KIND = {
    "noun": (
        "objeto", "objetos", "recurso", "recursos", "modelo", "modelos", "esquema", "entidade", "estrutura",
        "definição", "atributos", "propriedades", "campos", "parâmetros", "formato", "detalhes",
    ),
    "part": ("tipo", "dados", "informações", "atributo", "campo", "propriedade"),
}
LISTS = ("lista", "listas", "listagem", "vetor", "vetores", "matriz", "coleção")
PROSE_LABELS = {"summary": ("resumo",), "description": ("descrição",), "version": ("versão",)}
LIST_OF = ("de",)
LENGTH = {"most": ("máx", "máximo", "tamanho máximo"), "unit": ("caracteres", "caractere")}
RANGE = ("a", "até")
EITHER = ("ou",)
ENUM = ("um de", "enumeração")
VALID = ("válido", "válida")
BETWEEN = ("é", "são", "ser", "de", "os", "seguintes", "seguinte", "valor", "valores", "um", "uma")
NEED = {
    "required": ("parâmetro obrigatório", "campo obrigatório", "é obrigatório", "é requerido"),
    "optional": ("parâmetro opcional", "campo opcional", "é opcional"),
    "conditional": ("condicional",),
}
LEFT_OUT = ("não informado", "não enviado", "não especificado", "não for informado", "omitido")
UNNEEDED = ("não requer", "não exige", "não precisa", "não é necessária", "não é necessário")
AUTH_NOUN = ("autenticação", "autenticacao", "autorização", "autorizacao")
NO_AUTH = ("sem autenticação", "sem autorização")
NEEDED = ("necessária", "requerida", "obrigatória")
RESERVED = ("se", "exceto", "quando", "somente", "apenas", "alguns", "algumas")
ENDPOINT = ("endpoint", "método", "recurso", "chamada", "rota", "operação", "este", "esta")
FILLER = (
    "disponíveis", "seguinte", "seguintes", "possíveis", "válidos", "estes", "este", "esta", "esquema", "detalhe",
    "detalhes", "informações", "modelo", "estrutura", "exemplo", "formato", "tipo", "conteúdo", "outros", "todos",
    "opcionais", "obrigatórios", "recurso",
    "aceitos", "aceites", "esperados", "necessários", "permitidos", "suportados",
)
STATUS = ("status", "código")
GETS = ("recebe", "obtém")
DEFAULT_ANSWER = ("resposta padrão",)
BASE_NAMED = ("url base", "caminho base", "endereço base")
IS_BASE = ("é a base", "como base")
PAGE = ("site", "página web", "painel", "documentação", "portal", "cadastro", "entrar")
TRIAL = ("homologação", "homologacao", "testes", "teste", "desenvolvimento")
STOPS = (
    "para", "do", "da", "que", "com", "se", "quando", "em", "por", "conforme", "e", "cujo", "cuja", "onde", "dos", "das",
    "de um", "de uma", "associado", "associada", "associados",
)
PAGES = ("página",)
BELOW = ("como este", "como segue", "como o seguinte", "como a seguinte", "a este")
STATES = {"word": ("sempre", "apenas", "também", "não"), "ending": ("ado", "ada", "ados", "adas"), "before": ("é", "será")}
NEWS = (
    "registro de alterações", "histórico de alterações", "histórico de mudanças", "notas da versão",
    "novidades", "registro de mudanças",
)
FREE_TEXT = ("nome", "titulo", "usuario", "identificador", "chave", "senha", "telefone", "cep")
AUTH_BY = (
    "por um dos seguintes métodos", "por meio de um dos seguintes métodos", "com um dos seguintes métodos",
    "pelos seguintes métodos",
)
SCHEME = {
    "name": ("nome do parâmetro",),
    "in": ("em",),
    "http": ("autenticação http",),
    "scheme": ("esquema",),
    "flow": ("fluxo",),
    "authorizationUrl": ("url de autorização",),
    "tokenUrl": ("url do token",),
    "refreshUrl": ("url de atualização",),
}
SCOPES = ("escopo", "escopos")
NO_BODY = ("corpo vazio", "sem conteúdo", "nenhum conteúdo", "resposta vazia")
OTHERWISE = ("caso contrário", "senão", "onde")
IF_SUCCESS = ("em caso de sucesso", "se for bem-sucedida")
ONE_OBJECT = ("objeto",)
AS_TEXT = ("separados", "separadas", "separada", "separado", "vírgula", "codificado", "serializado", "string")
HERE = ("aqui",)
EVERY_CALL = ("todas as requisições", "cada requisição", "todas as chamadas", "cada chamada")
IDENTIFIER = ("codigo", "numero", "nome", "chave")
ANY_ENDPOINT = {
    "thing": ("recurso", "recursos", "requisicao", "metodo", "caminho"),
}
READERS = {
    "yours": ("seusite", "seudominio", "suaempresa"),
    "mine": ("meu", "minha"),
    "place": ("site", "servidor", "dominio", "empresa", "loja"),
    "some": ("seu", "sua"),
}
QUERY_PARTS = ("consulta", "filtro", "opcoes")
TEXT = ("texto", "cadeia")
ITEM = {
    "each": ("cada",),
    "item": ("elemento", "item", "objeto", "registro"),
    "is": ("é um", "é uma", "contém"),
}
COMBINING = ("qualquer combinação", "combinação de", "um ou mais")
BOUNDS = {
    "most": ("máximo", "máx.", "máx", "no máximo", "até", "tamanho máximo", "valor máximo"),
    "least": (
        "mínimo", "mín.", "mín", "no mínimo", "pelo menos", "ao menos", "tamanho mínimo", "valor mínimo",
    ),
    "between": ("entre", "intervalo de"),
    "from": ("de",),
    "measure": ("número", "inteiro", "valor", "valores",),
    "filler": ("de", "é", "valor", "tamanho"),
    "items": ("elementos", "itens", "resultados", "registros", "entradas", "objetos"),
    "length": ("tamanho", "comprimento", "caracteres", "caractere"),
    "long": ("de comprimento",),
    "positive": (
        "deve ser positivo", "inteiro positivo", "deve ser maior que 0",
    ),
    "most behind": ("no máximo", "máximo", "ou menos"),
    "least behind": ("no mínimo", "mínimo", "ou mais"),
}
NOT_APPLICABLE = ("n/d", "não se aplica")
AUTH_SCHEMES = {
    "basic": ("autenticação básica", "autenticação basic"),
    "bearer": ("token bearer", "como bearer"),
    "pair": ("usuário:senha", "usuario:senha"),
}
PAGE_PATHS = ("ajuda", "entrar", "cadastro")
ENTRY = ("/entrar", "/acesso", "cadastro")
AT_TIMES = ("se aplicável", "somente se", "apenas se", "somente para", "apenas para")
REQUIRED_AT_TIMES = (
    "obrigatório se", "obrigatória se", "obrigatório apenas", "obrigatória apenas", "obrigatório somente",
    "obrigatória somente", "obrigatório quando", "obrigatória quando",
)
EQUALS = ("é", "são", "igual a", "para")
EXCEPT = ("exceto", "salvo")
INSTANT = ("carimbo de tempo", "data", "hora")
PLAIN_OBJECT = ("objeto", "objetos")
AS_EXAMPLE = ("por exemplo", "exemplo", "exemplos", "p. ex.", "ex.", "ex:", "como")
AND_SO_ON = ("etc", "etc.", "entre outros", "entre outras")
IS_ONE = ("é", "são")
REFERS = ("ver", "veja", "consulte", "igual a")
REPLACEMENT = ("em vez disso", "em seu lugar", "no lugar dele", "substituído por", "substituída por")
FORMERLY = ("anteriormente", "antes chamado", "antes conhecido como", "antigamente")
FAILING = ("não existe", "inexistente", "não encontrado", "não encontrada")
TAKES = ("aceita", "recebe", "toma")
ASKS = {
    "must": ("deve", "deve-se", "devem", "devem-se", "deverá", "deverão", "é necessário", "é preciso"),
    "may": ("pode", "pode-se", "podem", "podem-se", "poderá", "poderão", "é possível"),
    "verb": (
        "enviar", "enviados", "enviadas", "informar", "informados", "informadas", "fornecer", "fornecidos", "especificar",
        "especificados", "passar", "passados", "preencher", "preenchidos", "atualizar", "atualizados", "alterar", "alterados", "indicar",
    ),
}
ATTRIBUTES = ("atributos", "propriedades", "campos")
JOINED = {
    "joins": ("separados", "separadas", "separado", "separada", "separar", "separe"),
    "comma": ("vírgula", "vírgulas"),
}
SENT = {
    "fields": ("campos", "campo", "atributos", "propriedades"),
    "body": ("corpo", "corpo da requisição"),
    "holds": ("contém", "deve conter", "é", "deve ser"),
    "sends": ("envie", "enviar", "passe"),
    "expects": ("espera", "requer", "recebe", "aceita"),
    "wrapper": ("objeto json", "json", "representação"),
    "stops": ("codificado", "em json", "em formato"),
}
CREATING = ("criação", "criar", "cadastro")
RESULTS_IN = ("resulta em", "falha com", "caso contrário")
IS_RETURNED = ("é retornado", "será retornado", "é devolvido")
MEANS = ("significa", "indica")
AUTH_UNDEFINED = (
    "não define nenhuma autenticação",
    "não define autenticação",
    "não usa autenticação",
    "não utiliza autenticação",
    "não possui autenticação",
    "não tem autenticação",
)
KEY_VALUES = ("pares chave-valor", "pares chave/valor", "pares de chave e valor")
INSTEAD_OF = ("em vez de", "ao invés de")
GLOSS = ("para", "significa", "é", "se", "quando", "indica")
BEFORE_VALUES = ("onde", "sendo", "com")
DEPENDS = ("depende de", "conforme")
SIGNING = ("assinar", "assinado", "assinada", "assinatura", "criptografar")
TO_COME = ("em breve", "no futuro", "podemos implementar")
OTHER_FIELDS = ("outros campos", "outros parâmetros", "outros atributos", "demais campos")
CHOICE = ("pelo menos um", "pelo menos uma", "ao menos um", "ao menos uma", "um dos", "uma das")
CASE = ("para", "se", "quando")
CALLED = ("chamado", "chamada", "de nome")
SWITCHED_ON = ("se true", "se verdadeiro")
SUPPOSED = ("suponha", "suponhamos", "imagine", "imaginemos")
EVERY = ("todos", "todas", "qualquer", "cada")
READ_ONLY = ("somente leitura", "apenas leitura")
DENIALS = ("não", "nunca", "sem")
REMARKS = ("observações", "observação", "notas", "comentários")
