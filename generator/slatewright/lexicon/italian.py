"""Italian."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
COLUMNS = {
    "name": ("parametro", "parametri", "nome", "campo", "campi", "attributo", "proprietà", "chiave", "argomento"),
    "header": ("intestazione", "intestazioni"),
    "type": ("tipo", "tipo di dato", "formato"),
    "required": ("obbligatorio", "richiesto", "obbligatoria"),
    "optional": ("opzionale", "facoltativo"),
    "need_letters": ("o/f", "f/o"),
    "default": ("predefinito", "valore predefinito"),
    "description": ("descrizione", "significato", "note", "dettagli", "definizione"),
    "example": ("esempio", "esempi"),
    "values": ("valori", "valori possibili", "valori ammessi", "valori validi"),
    "value": ("valore",),
    "status": ("stato", "codice http"),
    "code": ("codice", "codice di errore", "codice errore"),
    "message": ("messaggio", "errore", "motivo"),
    "method": ("metodo",),
    "url": ("percorso", "indirizzo", "risorsa"),
    "environment": ("ambiente",),
    "event": ("evento", "eventi"),
}
YES = ("sì", "obbligatorio", "richiesto", "vero")
NO = ("opzionale", "facoltativo", "falso")
REQUIRED = (
    "obbligatorio", "obbligatoria", "richiesto", "richiesta", "obbligatori", "obbligatorie", "richiesti",
    "richieste",
)
OPTIONAL = ("opzionale", "facoltativo", "facoltativa")
BOLD = ("grassetto",)
DEMANDS = ("richiede", "richiedono", "devono")
CONDITIONAL = ("se", "quando")
PLACES = {
    "path": ("percorso",),
    "query": ("filtri", "interrogazione"),
    "header": ("intestazione", "intestazioni"),
    "body": ("corpo", "dati"),
    "response": ("risposta", "risposte", "risultato", "restituisce", "di uscita", "in uscita"),
    "request": ("richiesta", "richieste", "chiamata", "di ingresso", "in ingresso"),
}
TYPES = {
    "string": ("stringa", "testo", "ora", "stringhe", "telefono"),
    "integer": ("intero", "numero intero", "interi"),
    "number": ("numero", "numerico", "decimale", "numeri"),
    "boolean": ("booleano",),
    "array": ("elenco", "lista", "vettore"),
    "object": ("oggetto", "oggetti"),
    "file": ("file",),
}
DAY = ("aaaa-mm-gg",)
BEGINS_OR_ENDS = ("inizia con", "comincia con", "finisce con", "termina con")
FORMATS = {
    "date-time": ("data e ora",),
}
DEPRECATED = ("deprecato", "obsoleto")
DEFAULT = ("predefinito", "per impostazione predefinita")
VALUES = ("uno di", "una di", "valori possibili", "può essere", "valori ammessi")
OR = ("oppure", "o", "e")
REQUEST = ("richiesta", "chiamata")
RESPONSE = ("risposta", "restituisce", "risultato")
NULL = ("nullo",)
ERROR = ("errore", "errori")
WARNING = ("avviso", "avvisi")
MAP = ("mappa", "dizionario")
BASE_URL = ("url di base", "ambiente", "produzione")
PREFIXED = ("iniziano con", "inizia con", "prefisso", "relativi a", "nella cartella")
ENDPOINTS = ("endpoint", "rotte", "percorsi", "url", "richieste", "chiamate")
BEFORE_ENDPOINTS = ("nostre", "nostri", "queste", "questi", "dell'api")
PAST = ("era", "erano", "fu", "furono")
SENT_OUT = ("inviamo", "al tuo server", "al vostro server")
AUTH = ("autenticazione", "autorizzazione", "credenziali")
LETTERS = ("alfanumerico", "alfanumerica", "alfanumerici")
RETURNS = ("restituisce", "ritorna", "risponde con")
CALLS = ("richiesta", "chiamata", "risposta", "metodo")
MANY = ("lista", "elenco", "tutti", "tutte", "array")
EMPTY = ("nulla", "vuoto", "nessun contenuto")
LIKE = ("stesso", "stessa", "identico", "simile")
PARAMETERS = ("parametro", "parametri", "argomenti")
SEVERAL_PARAMETERS = ("parametri", "argomenti")
SUCCESS = ("successo", "riuscita")
ALIKE = ("identico a", "lo stesso di", "uguale a")
PAGINATION = ("paginazione",)
OBJECT = ("oggetto",)
SELECTING = ("filtro", "filtri", "ordine", "ordinamento")
METHOD_VERBS = {
    "DELETE": ("eliminare", "elimina", "cancella", "rimuovere", "rimuovi"),
    "PUT": ("aggiornare", "aggiorna", "modificare", "modifica", "sostituire"),
    "POST": ("creare", "creazione", "aggiungere", "aggiungi", "inserire", "inserisci", "inviare", "invia"),
    "GET": ("ottenere", "ottieni", "elencare", "elenca", "elenco", "recuperare", "recupera", "cercare", "visualizza"),
}
COMMANDS = (
    "aggiornare", "aggiungere", "cancellare", "cercare", "creare", "elencare", "eliminare", "inserire", "inviare",
    "modificare", "ottenere", "recuperare", "rimuovere", "visualizzare",
)
SMALL = {
    "article": ("il", "lo", "la", "gli", "le", "un", "uno", "una"),
    "elided": ("l", "d", "un", "dell", "all", "dall", "nell", "sull"),
    "preposition": ("di", "del", "della", "dei", "delle", "per", "con", "da", "nel"),
    "conjunction": ("e", "o"),
    "possessive": ("suo", "sua", "tuo", "tua"),
    "particular": ("specifico", "specifica"),
    "quantity": ("tutti", "tutte", "ogni", "singolo", "singola"),
    "state": ("nuovo", "nuova", "esistente", "attuale", "completo", "completa", "stesso", "stessa"),
    "copula": ("è", "sono"),
    "role": ("come",),
    "choice": ("sia",),
}
KIND = {
    "noun": (
        "oggetto", "oggetti", "risorsa", "risorse", "modello", "modelli", "schema", "entità", "struttura",
        "definizione", "attributi", "proprietà", "campi", "parametri", "formato", "dettagli",
    ),
    "part": ("tipo", "dati", "informazioni", "attributo", "campo"),
}
LISTS = ("lista", "liste", "elenco", "vettore", "collezione")
PROSE_LABELS = {"summary": ("riepilogo",), "description": ("descrizione",), "version": ("versione",)}
LIST_OF = ("di",)
LENGTH = {"most": ("massimo", "lunghezza massima"), "unit": ("caratteri", "carattere")}
RANGE = ("a",)
EITHER = ("o", "oppure")
ENUM = ("uno di", "enumerazione")
VALID = ("valido", "valida")
BETWEEN = ("è", "sono", "essere", "di", "dei", "i", "seguenti", "seguente", "valore", "valori", "uno", "una")
NEED = {
    "required": ("parametro obbligatorio", "campo obbligatorio", "è obbligatorio", "è richiesto"),
    "optional": ("parametro facoltativo", "campo facoltativo", "è facoltativo", "è opzionale"),
    "conditional": ("condizionale",),
}
LEFT_OUT = ("non specificato", "non indicato", "non inviato", "omesso", "non fornito")
UNNEEDED = ("non richiede", "non necessita", "non è necessaria", "non è richiesta")
AUTH_NOUN = ("autenticazione", "autorizzazione")
NO_AUTH = ("nessuna autenticazione", "senza autenticazione", "nessuna autorizzazione")
NEEDED = ("necessaria", "richiesta")
RESERVED = ("se", "tranne", "eccetto", "quando", "solo", "alcuni", "alcune")
ENDPOINT = ("endpoint", "metodo", "risorsa", "chiamata", "rotta", "operazione", "questo", "questa")
FILLER = (
    "disponibili", "seguente", "seguenti", "possibili", "validi", "questi", "questo", "questa", "schema", "dettaglio",
    "dettagli", "informazioni", "modello", "struttura", "esempio", "formato", "tipo", "contenuto", "altri", "tutti",
    "opzionali", "facoltativi", "obbligatori", "risorsa",
    "accettati", "attesi", "necessari", "richiesti", "ammessi", "supportati",
)
STATUS = ("stato", "codice")
GETS = ("riceve", "ottiene")
DEFAULT_ANSWER = ("risposta predefinita",)
BASE_NAMED = ("url di base", "url base", "percorso base", "indirizzo base")
IS_BASE = ("è la base", "come base")
PAGE = ("sito web", "pagina web", "cruscotto", "documentazione", "portale", "registrazione", "accesso")
TRIAL = ("prova", "collaudo", "sviluppo")
STOPS = (
    "per", "del", "che", "con", "se", "quando", "in", "da", "secondo", "e", "cui", "dove", "della", "dei", "delle", "di un",
    "di una", "associato", "associata", "associati",
)
PAGES = ("pagina",)
BELOW = ("come questo", "come segue", "come questa", "come sotto")
STATES = {"word": ("sempre", "solo", "anche", "non"), "ending": (), "before": ("è", "sarà")}
NEWS = ("registro delle modifiche", "cronologia delle modifiche", "note di rilascio", "novità")
FREE_TEXT = ("nome", "titolo", "utente", "identificativo", "telefono", "cap")
AUTH_BY = ("con uno dei seguenti metodi", "tramite uno dei seguenti metodi", "con i seguenti metodi")
SCHEME = {
    "name": ("nome del parametro",),
    "in": ("in",),
    "http": ("autenticazione http",),
    "scheme": ("schema",),
    "flow": ("flusso",),
    "authorizationUrl": ("url di autorizzazione",),
    "tokenUrl": ("url del token",),
    "refreshUrl": ("url di aggiornamento",),
}
SCOPES = ("ambito", "ambiti")
NO_BODY = ("corpo vuoto", "nessun contenuto", "senza contenuto", "risposta vuota")
OTHERWISE = ("altrimenti", "dove")
IF_SUCCESS = ("in caso di successo",)
ONE_OBJECT = ("oggetto",)
AS_TEXT = ("separati", "separate", "separata", "separato", "virgola", "codificato", "stringa")
HERE = ("qui",)
EVERY_CALL = ("tutte le richieste", "ogni richiesta", "tutte le chiamate", "ogni chiamata")
IDENTIFIER = ("codice", "numero", "nome", "chiave")
ANY_ENDPOINT = {
    "thing": ("risorsa", "risorse", "richiesta", "metodo", "percorso"),
}
READERS = {
    "yours": ("vostro", "tuosito", "tuodominio"),
    "mine": ("mio", "mia"),
    "place": ("sito", "server", "dominio", "azienda", "negozio"),
    "some": ("tuo",),
}
QUERY_PARTS = ("filtr", "opzion")
TEXT = ("stringa", "testo")
ITEM = {
    "each": ("ogni", "ciascun"),
    "item": ("elemento", "voce", "oggetto", "record"),
    "is": ("è un", "è una", "contiene"),
}
COMBINING = ("qualsiasi combinazione", "combinazione di", "uno o più")
BOUNDS = {
    "most": (
        "massimo", "max.", "max", "al massimo", "fino a", "non più di", "lunghezza massima", "valore massimo",
    ),
    "least": ("minimo", "min.", "min", "almeno", "lunghezza minima", "valore minimo"),
    "between": ("tra", "fra", "compreso tra"),
    "from": ("da",),
    "measure": ("numero", "intero", "valore", "valori",),
    "filler": ("di", "è", "valore", "lunghezza"),
    "items": ("elementi", "risultati", "record", "voci", "oggetti"),
    "length": ("lunghezza", "caratteri", "carattere"),
    "long": ("di lunghezza",),
    "positive": (
        "deve essere positivo", "intero positivo", "deve essere maggiore di 0",
    ),
    "most behind": ("al massimo", "massimo", "o meno"),
    "least behind": ("minimo", "o più"),
}
NOT_APPLICABLE = ("n/d",)
AUTH_SCHEMES = {
    "basic": ("autenticazione basic", "autenticazione di base"),
    "bearer": ("token bearer", "come bearer"),
    "pair": ("utente:password",),
}
PAGE_PATHS = ("guida", "accedi")
ENTRY = ("/accedi", "/accesso", "registrazione")
AT_TIMES = ("se applicabile", "solo se", "solo per", "se presente")
REQUIRED_AT_TIMES = (
    "obbligatorio se", "obbligatoria se", "obbligatorio solo", "obbligatoria solo", "obbligatorio quando",
    "richiesto se", "richiesta se", "richiesto solo", "richiesta solo",
)
EQUALS = ("è", "sono", "vale", "a")
EXCEPT = ("eccetto", "tranne", "salvo")
INSTANT = ("marca temporale", "data", "ora")
PLAIN_OBJECT = ("oggetto", "oggetti")
AS_EXAMPLE = ("per esempio", "ad esempio", "esempio", "esempi", "es.", "come")
AND_SO_ON = ("ecc", "ecc.", "e così via")
IS_ONE = ("è", "sono")
REFERS = ("vedi", "vedere", "uguale a")
REPLACEMENT = ("al suo posto", "invece", "sostituito da", "sostituita da")
FORMERLY = ("precedentemente", "in precedenza", "già noto come")
FAILING = ("non esiste", "inesistente", "non trovato", "non trovata")
TAKES = ("accetta", "prende", "riceve")
ASKS = {
    "must": ("deve", "devi", "devono", "dovete", "è necessario", "bisogna"),
    "may": ("può", "puoi", "possono", "potete", "è possibile"),
    "verb": (
        "inviare", "inviati", "fornire", "forniti", "specificare", "specificati", "indicare", "indicati", "passare", "passati",
        "inserire", "inseriti", "aggiornare", "aggiornati", "modificare", "modificati",
    ),
}
ATTRIBUTES = ("attributi", "proprietà", "campi")
JOINED = {
    "joins": ("separati", "separate", "separato", "separata", "separare"),
    "comma": ("virgola", "virgole"),
}
AUTH_UNDEFINED = (
    "non definisce alcuna autenticazione",
    "non definisce un'autenticazione",
    "non usa autenticazione",
    "non utilizza autenticazione",
    "non prevede autenticazione",
    "non ha autenticazione",
)
KEY_VALUES = ("coppie chiave-valore", "coppie chiave/valore")
INSTEAD_OF = ("invece di", "anziché")
GLOSS = ("per", "significa", "è", "se", "quando", "indica")
BEFORE_VALUES = ("dove",)
SIGNING = ("firmare", "firmato", "firmata", "firma")
TO_COME = ("prossimamente", "in futuro")
OTHER_FIELDS = ("altri campi", "altri parametri")
CHOICE = ("almeno uno", "almeno una", "uno dei", "una delle")
CASE = ("per", "se", "quando")
CALLED = ("chiamato", "di nome")
SUPPOSED = ("supponiamo", "supponi", "supponete", "immaginiamo", "immagina")
EVERY = ("tutti", "ogni", "qualsiasi")
READ_ONLY = ("sola lettura", "in sola lettura")
DENIALS = ("non", "mai", "senza")
REMARKS = ("note",)
NEED_LETTERS = {"required": ("o",), "optional": ("f",), "conditional": ("c",)}
