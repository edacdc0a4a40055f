"""German."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
COLUMNS = {
    "name": (
        "parameter", "name", "feld", "feldname", "felder", "attribut", "eigenschaft", "schlüssel", "argument",
        "attribute", "bezeichnung", "pfadparameter", "abfrageparameter", "suchparameter", "query-parameter",
        "url-parameter", "body-parameter", "anfrageparameter", "antwortparameter", "antwortfelder",
    ),
    "header": ("kopfzeile", "header"),
    "type": ("typ", "datentyp", "art", "format"),
    "required": ("erforderlich", "pflicht", "pflichtfeld", "benötigt", "verpflichtend", "notwendig", "muss"),
    "optional": ("optional",),
    "default": ("standard", "standardwert", "vorgabe", "vorgabewert", "voreinstellung"),
    "description": ("beschreibung", "bedeutung", "erklärung", "bemerkung", "hinweis", "anmerkung", "erläuterung", "kommentar", "definition"),
    "place": ("ort", "position"),
    "example": ("beispiel", "beispiele"),
    "values": ("werte", "mögliche werte", "erlaubte werte", "zulässige werte", "gültige werte"),
    "value": ("wert",),
    "status": ("status", "http-status", "statuscode", "status-code"),
    "code": ("code", "fehlercode", "fehler-code"),
    "message": ("meldung", "fehlermeldung", "nachricht", "grund", "fehler"),
    "method": ("methode", "http-methode"),
    "url": ("pfad", "adresse", "ressource", "url", "endpunkt"),
    "environment": ("umgebung", "region"),
    "event": ("ereignis", "ereignisse"),
}
YES = ("ja", "erforderlich", "pflicht", "wahr", "j")
NO = ("nein", "optional", "falsch")
REQUIRED = (
    "erforderlich", "pflichtfeld", "pflicht", "benötigt", "verpflichtend", "erforderliche", "pflichtfelder",
)
OPTIONAL = ("optional", "nicht erforderlich", "freiwillig")
BOLD = ("fett", "fettgedruckt", "fettgedruckte", "fettschrift")
DEMANDS = ("erfordert", "erfordern", "müssen")
CONDITIONAL = ("wenn", "falls", "bedingt", "nur wenn")
PLACES = {
    "path": ("pfad", "pfads", "pfades", "pfadparameter"),
    "query": ("abfrage", "abfrageparameter", "filter", "suchparameter"),
    "header": ("kopfzeile", "kopfzeilen", "header"),
    "body": ("rumpf", "rumpfs", "rumpfes", "daten", "nutzdaten"),
    "response": ("antwort", "antworten", "antwortparameter", "antwortfelder", "ergebnis", "rückgabe", "liefert", "ausgabe", "ausgabeparameter", "rückgabewerte"),
    "request": ("anfrage", "anfragen", "anfrageparameter", "aufruf", "aufrufs", "eingabe", "eingabeparameter"),
}
TYPES = {
    "string": ("zeichenkette", "zeichenfolge", "text", "datum", "zeit", "telefon", "telefonnummer", "zeichenketten", "zeichenfolgen"),
    "integer": ("ganzzahl", "ganzzahlig", "ganzzahlen"),
    "number": ("zahl", "dezimalzahl", "gleitkommazahl", "dezimal", "kommazahl", "zahlen"),
    "boolean": ("wahrheitswert", "boolesch", "bool", "wahrheitswerte", "wahrheitswerten"),
    "array": ("liste", "feld von", "array"),
    "object": ("objekt", "objekte", "objekten"),
    "file": ("datei",),
}
DAY = ("jjjj-mm-tt",)
BEGINS_OR_ENDS = ("beginnt mit", "fängt mit", "endet mit", "endet auf", "beginnend mit")
FORMATS = {
    "date": ("datum",),
    "date-time": ("datum und uhrzeit", "zeitstempel"),
}
DEPRECATED = ("veraltet", "überholt")
SENDS_NOTHING = ("kein body erforderlich", "kein request body", "ohne request body", "keinen body")
DEFAULT = ("standardwert", "standardmäßig", "vorgabe", "standard ist", "standard:")
ABOVE = ("obige", "obigen", "vorige", "vorherige")
OFFERED = ("verfügbare", "mögliche", "gültige", "erlaubte", "unterstützte")
VALUES = ("einer von", "eine von", "eines von", "mögliche werte", "erlaubte werte", "werte", "zulässige werte")
OR = ("oder", "und")
REQUEST = ("anfrage", "aufruf", "beispielaufruf", "beispielanfrage", "anfragebeispiel")
RESPONSE = (
    "antwort", "liefert", "ergebnis", "rückgabe", "obige befehl", "beispielantwort", "antwortbeispiel", "serverantwort",
)
NULL = ("null",)
MAY_BE_NULL = ("kann null sein", "oder null", "null, wenn", "null, falls")
ERROR = ("fehler",)
WARNING = ("warnung", "warnungen")
MAP = ("wörterbuch", "abbildung")
BASE_URL = ("basis-url", "basisadresse", "server", "produktion", "testumgebung", "umgebung")
PREFIXED = ("beginnen mit", "beginnt mit", "präfix", "relativ zu", "im verzeichnis")
ENDPOINTS = ("endpunkte", "routen", "pfade", "urls", "anfragen", "aufrufe")
BEFORE_ENDPOINTS = ("unsere", "diese")
PAST = ("war", "waren", "wurde", "wurden", "begann", "begannen")
SENT_OUT = ("wir senden", "wir schicken", "an ihren server", "an deinen server")
AUTH = ("authentifizierung", "authentisierung", "autorisierung", "anmeldung", "zugangsdaten")
HINTS = {
    "boolean": ("wahr oder falsch", "true oder false"),
    "integer": ("anzahl", "seitennummer", "in sekunden", "in tagen"),
    "string": ("durch komma getrennt", "kommagetrennt", "kommasepariert", "url", "e-mail-adresse"),
    "array": ("liste von", "liste der"),
    "object": ("objekt mit",),
}
LETTERS = ("alphanumerisch", "alphanumerische", "alphanumerischer")
RETURNS = ("liefert", "gibt", "antwortet mit", "retourniert")
CALLS = ("anfrage", "aufruf", "antwort", "methode", "endpunkt")
MANY = ("liste", "alle", "array", "sammlung")
EMPTY = ("nichts", "leer", "keinen inhalt")
LIKE = ("gleiche", "gleichen", "identisch", "ähnlich")
PARAMETERS = ("parameter", "argumente")
SEVERAL_PARAMETERS = ("argumente",)
SUCCESS = ("erfolg", "erfolgreich")
ALIKE = ("identisch mit", "genauso wie", "wie bei")
PAGINATION = ("paginierung", "seitenweise")
OBJECT = ("objekt",)
PERMISSION = ("berechtigung", "berechtigungen")
SELECTING = ("filtern", "sortierung", "sortieren")
METHOD_VERBS = {
    "DELETE": ("löschen", "löscht", "entfernen", "stornieren"),
    "PUT": ("ändern", "aktualisier", "bearbeiten", "ersetzen"),
    "POST": ("erstellen", "erstellt", "anlegen", "hinzufügen", "erzeugen", "senden", "registrieren"),
    "GET": ("abrufen", "abfragen", "zeige", "hole", "anzeigen", "auflisten", "suchen", "liste", "ermitteln"),
}
COMMANDS = (
    "abbrechen", "abfragen", "abrufen", "aktualisieren", "aktivieren", "anlegen", "anzeigen", "auflisten",
    "bearbeiten", "entfernen", "ermitteln", "ersetzen", "erstellen", "erzeugen", "exportieren", "herunterladen",
    "hinzufügen", "hochladen", "importieren", "löschen", "prüfen", "registrieren", "senden", "stornieren",
    "suchen", "ändern",
    "aktualisiere", "erstelle", "hole", "lade", "lösche", "sende", "zeige", "ändere",
)
SMALL = {
    "article": ("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einer", "eines", "einem"),
    "preposition": ("von", "für", "zu", "auf", "mit", "nach", "aus"),
    "conjunction": ("und", "oder"),
    "possessive": ("ihr", "ihre", "ihren", "ihrer"),
    "particular": ("bestimmte", "bestimmten", "bestimmter", "bestimmtes"),
    "quantity": ("alle", "aller", "jede", "jeder", "einzelne", "einzelnen", "einzelner"),
    "state": ("neue", "neuen", "neuer", "neues", "vorhandene", "aktuelle", "aktuellen", "gleiche", "gleichen"),
    "copula": ("ist", "sind"),
    "role": ("als",),
    "choice": ("entweder",),
}
KIND = {
    "noun": (
        "objekt", "objekte", "ressource", "ressourcen", "modell", "modelle", "schema", "struktur", "definition",
        "attribute", "eigenschaften", "felder", "parameter", "format", "details",
    ),
    "part": ("typ", "daten", "informationen", "attribut", "feld", "eigenschaft"),
}
LISTS = ("liste", "listen", "sammlung", "feld")
PROSE_LABELS = {"summary": ("zusammenfassung",), "description": ("beschreibung",), "version": ("version",)}
LIST_OF = ("von", "aus", "mit")
LENGTH = {"most": ("max", "maximal", "maximale länge"), "unit": ("zeichen",)}
RANGE = ("bis",)
EITHER = ("oder",)
ENUM = ("einer von", "eine von", "eines von", "aufzählung")
VALID = ("gültige", "gültiger", "gültiges")
BETWEEN = ("ist", "sind", "sein", "von", "die", "der", "folgende", "folgenden", "folgender", "wert", "werte", "einer", "eine")
NEED = {
    "required": ("pflichtparameter", "pflichtangabe", "ist erforderlich", "ist pflicht"),
    "optional": ("optionaler parameter", "optionales feld", "ist optional"),
    "conditional": ("bedingt",),
}
LEFT_OUT = ("nicht angegeben", "nicht gesetzt", "nicht übergeben", "weggelassen", "nicht gesendet")
UNNEEDED = ("erfordert keine", "benötigt keine", "braucht keine", "nicht erforderlich", "nicht notwendig", "nicht nötig")
AUTH_NOUN = ("authentifizierung", "autorisierung", "anmeldung")
NO_AUTH = ("keine authentifizierung", "ohne authentifizierung", "keine autorisierung", "keine anmeldung")
NEEDED = ("erforderlich", "notwendig", "nötig")
RESERVED = ("wenn", "falls", "außer", "nur", "einige", "sofern")
ENDPOINT = ("endpunkt", "methode", "ressource", "aufruf", "route", "operation", "dieser", "diese", "dieses")
FILLER = (
    "verfügbare", "verfügbaren", "folgende", "folgenden", "mögliche", "gültige", "diese", "dieser", "schema", "detail",
    "details", "informationen", "modell", "struktur", "beispiel", "format", "typ", "inhalt", "weitere", "alle",
    "optionale", "ressource",
    "erwartete", "akzeptierte", "benötigte", "erforderliche", "erlaubte", "zulässige", "unterstützte",
)
STATUS = ("status", "statuscode", "code")
GETS = ("erhält", "bekommt")
DEFAULT_ANSWER = ("standardantwort",)
BASE_NAMED = ("basis-url", "basisadresse", "basispfad", "stammadresse")
IS_BASE = ("ist die basis", "als basis")
PAGE = ("webseite", "website", "dokumentation", "portal", "registrierung", "anmeldung", "verwaltung")
TRIAL = ("testumgebung", "testsystem", "entwicklung", "abnahme")
STOPS = (
    "für", "der", "des", "die", "das", "mit", "wenn", "falls", "in", "im", "aus", "nach", "und", "deren", "dessen", "wo",
    "einer", "eines", "zum", "zur", "von",
)
PAGES = ("seite",)
BELOW = ("wie folgt", "wie diese", "wie unten", "wie hier")
STATES = {"word": ("immer", "nur", "auch", "nicht"), "ending": (), "before": ("ist", "wird")}
NEWS = ("änderungsprotokoll", "änderungshistorie", "versionshinweise", "änderungsverlauf", "neuerungen")
FREE_TEXT = (
    "titel", "benutzername", "kennung", "schlüsselwort", "passwort", "telefon", "telefonnummer", "postleitzahl",
    "plz",
)
AUTH_BY = (
    "mit einem der folgenden verfahren", "mit einer der folgenden methoden", "mit den folgenden verfahren",
    "über eine der folgenden methoden",
)
SCHEME = {
    "name": ("parametername",),
    "in": ("in",),
    "http": ("http-authentifizierung",),
    "scheme": ("schema",),
    "flow": ("ablauf",),
    "authorizationUrl": ("autorisierungs-url",),
    "tokenUrl": ("token-url",),
    "refreshUrl": ("aktualisierungs-url",),
}
SCOPES = ("bereich", "bereiche", "geltungsbereich", "geltungsbereiche")
NO_BODY = (
    "keinen inhalt", "kein inhalt", "leeren rumpf", "leerer rumpf", "leeren body", "leere antwort", "ohne inhalt",
)
OTHERWISE = ("sonst", "andernfalls", "ansonsten")
IF_SUCCESS = ("bei erfolg", "wenn erfolgreich", "im erfolgsfall")
ONE_OBJECT = ("objekt",)
AS_TEXT = (
    "getrennt", "getrennte", "komma", "kommagetrennt", "kommagetrennte", "kodiert", "serialisiert", "zeichenkette",
)
HERE = ("hier",)
EVERY_CALL = ("jeder anfrage", "jede anfrage", "allen anfragen", "alle anfragen", "jedem aufruf", "allen aufrufen")
IDENTIFIER = ("nummer", "kennung", "schluessel")
ANY_ENDPOINT = {
    "endpoint": ("endpunkt",),
    "thing": ("ressource", "ressourcen", "anfrage", "methode", "pfad"),
}
READERS = {
    "yours": ("ihre", "deine"),
    "mine": ("mein", "meine"),
    "place": ("seite", "server", "domain", "firma", "shop"),
    "some": ("ihr", "dein"),
}
QUERY_PARTS = ("abfrage",)
TEXT = ("zeichenkette", "zeichenfolge")
ITEM = {
    "each": ("jedes", "jeder"),
    "item": ("element", "eintrag", "objekt", "datensatz"),
    "is": ("ist ein", "ist eine", "enthält"),
}
COMBINING = ("beliebige kombination", "eine oder mehrere", "einer oder mehrere")
BOUNDS = {
    "most": (
        "maximal", "höchstens", "max.", "max", "bis zu", "nicht mehr als", "maximale länge", "maximalwert",
    ),
    "least": ("mindestens", "minimal", "min.", "min", "wenigstens", "mindestlänge", "mindestwert"),
    "between": ("zwischen", "im bereich"),
    "from": ("von",),
    "measure": ("zahl", "wert", "werte", "ganzzahl",),
    "filler": ("von", "ist", "beträgt", "wert", "länge"),
    "items": ("elemente", "einträge", "ergebnisse", "datensätze", "objekte"),
    "length": ("länge", "lang", "zeichen"),
    "long": ("lang",),
    "positive": (
        "muss positiv sein", "positive ganzzahl",
    ),
    "most behind": ("maximal", "oder weniger"),
    "least behind": ("mindestens", "oder mehr"),
}
NOT_APPLICABLE = ("k. a.", "entfällt")
AUTH_SCHEMES = {
    "basic": ("basic-authentifizierung", "basic authentifizierung", "basisauthentifizierung"),
    "bearer": ("bearer-token", "als bearer"),
    "pair": ("benutzername:passwort", "benutzer:passwort"),
}
PAGE_PATHS = ("hilfe", "anmelden", "doku")
ENTRY = ("anmelden", "anmeldung", "registrier")
AT_TIMES = ("nur wenn", "nur für", "falls vorhanden", "falls zutreffend", "gegebenenfalls")
REQUIRED_AT_TIMES = (
    "nur erforderlich", "erforderlich wenn", "erforderlich, wenn", "erforderlich falls", "erforderlich, falls",
    "nur pflicht", "pflicht wenn", "pflicht, wenn", "pflichtfeld wenn", "pflichtfeld, wenn",
)
EQUALS = ("ist", "sind", "wird", "auf", "gleich")
EXCEPT = ("außer", "ausgenommen")
INSTANT = ("zeitstempel", "zeitpunkt", "datum", "zeit")
PLAIN_OBJECT = ("objekt", "objekte")
AS_EXAMPLE = ("zum beispiel", "beispiel", "beispiele", "beispielsweise", "z.b.", "z. b.", "bspw", "etwa", "wie")
AND_SO_ON = ("usw", "usw.", "etc", "und so weiter", "und weitere")
IS_ONE = ("ist", "sind")
REFERS = ("siehe", "vgl.", "identisch mit")
REPLACEMENT = ("stattdessen", "ersetzt durch", "abgelöst durch")
FORMERLY = ("früher", "vormals", "ehemals")
FAILING = ("nicht vorhanden", "nicht existiert", "nicht gefunden")
TAKES = ("akzeptiert", "nimmt", "erwartet")
ASKS = {
    "must": ("müssen", "muss", "musst", "müsst"),
    "may": ("können", "kann", "kannst", "könnt", "dürfen"),
    "verb": (
        "angeben", "angegeben", "übergeben", "mitgeben", "mitgegeben", "senden", "gesendet", "mitsenden", "mitgesendet", "schicken",
        "mitschicken", "setzen", "gesetzt", "übermitteln", "übermittelt", "ausfüllen", "ausgefüllt", "ändern", "geändert",
    ),
}
ATTRIBUTES = ("attribute", "eigenschaften", "felder")
JOINED = {
    "said": ("kommagetrennt", "kommagetrennte", "kommaseparierte", "kommasepariert"),
    "joins": ("getrennt", "getrennte", "trennen", "separiert"),
    "comma": ("komma", "kommas", "kommata"),
}
SENT = {
    "fields": ("felder", "feld", "attribute", "eigenschaften"),
    "body": ("body", "nachrichtenkörper", "anfragekörper", "rumpf"),
    "holds": ("enthält", "muss", "ist", "besteht aus", "mit"),
    "sends": ("sende", "senden sie", "übergeben sie", "schicken sie"),
    "expects": ("erwartet", "benötigt", "nimmt"),
    "wrapper": ("json-objekt", "json", "darstellung"),
    "stops": ("kodiert", "als json"),
}
CREATING = ("anlegen", "anlage", "erstellen", "erstellung", "erzeugen")
RESULTS_IN = ("führt zu", "ergibt", "sonst", "scheitert mit")
IS_RETURNED = ("wird zurückgegeben", "wird geliefert", "wird gesendet")
MEANS = ("bedeutet", "heißt")
AUTH_UNDEFINED = (
    "definiert keine authentifizierung",
    "verwendet keine authentifizierung",
    "hat keine authentifizierung",
    "kennt keine authentifizierung",
    "legt keine authentifizierung fest",
)
KEY_VALUES = ("key/value-paare", "key/value-paaren", "key-value-paare", "key-value-paaren", "schlüssel-wert-paare", "schlüssel-wert-paaren")
INSTEAD_OF = ("anstelle von", "statt", "anstatt")
GLOSS = ("für", "bedeutet", "ist", "wenn", "falls", "steht für")
BEFORE_VALUES = ("wobei", "mit")
DEPENDS = ("abhängig von", "hängt von")
SIGNING = ("signieren", "signiert", "unterschrieben", "verschlüsselt")
TO_COME = ("demnächst", "in zukunft", "geplant")
OTHER_FIELDS = ("weitere felder", "andere felder", "weitere parameter")
CHOICE = ("mindestens einer", "mindestens eine", "mindestens eines", "entweder", "einer der", "eine der", "eines der")
CASE = ("für", "nur für", "wenn", "falls", "bei")
CALLED = ("namens", "mit dem namen")
SWITCHED_ON = ("wenn true", "auf true gesetzt")
SUPPOSED = ("angenommen", "nehmen wir an", "stellen sie sich vor", "stell dir vor")
EVERY = ("alle", "jeder", "jeden", "beliebiger")
READ_ONLY = ("schreibgeschützt", "nur lesen", "nur lesbar")
DENIALS = ("nicht", "nie", "niemals", "ohne", "kein", "keine", "nicht mehr")
REMARKS = ("bemerkung", "hinweis", "anmerkung", "kommentar")
NEED_LETTERS = {"required": ("m", "p"), "optional": ("o", "k")}
