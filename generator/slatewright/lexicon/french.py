"""French."""

# Words fill their lines, so that a table fits a screen.
# fmt: off
COLUMNS = {
    "name": (
        "paramètre", "parametre", "paramètres", "nom", "champ", "champs", "attribut", "propriété", "clé",
        "argument", "attributs",
    ),
    "header": ("en-tête", "entête", "en-têtes"),
    "type": ("type", "type de donnée", "type de données", "format"),
    "required": ("obligatoire", "requis", "requise", "obligatoire ?", "requis ?", "nécessaire"),
    "optional": ("optionnel", "facultatif"),
    "need_letters": ("o/f", "f/o"),
    "default": ("défaut", "par défaut", "valeur par défaut"),
    "description": (
        "description", "signification", "remarques", "remarque", "détails", "commentaire", "commentaires",
        "explication", "définition",
    ),
    "place": ("emplacement", "dans"),
    "example": ("exemple", "exemples"),
    "values": ("valeurs", "valeurs possibles", "valeurs autorisées", "valeurs acceptées"),
    "value": ("valeur",),
    "status": ("statut", "statut http", "code http", "code de statut", "état"),
    "code": ("code", "code erreur", "code d'erreur", "code d’erreur"),
    "message": ("message", "message d'erreur", "raison", "erreur"),
    "method": ("méthode", "methode", "méthode http", "verbe"),
    "url": ("chemin", "route", "adresse", "ressource", "url"),
    "environment": ("environnement", "région"),
    "event": ("événement", "événements", "évènement", "évènements"),
}
YES = ("oui", "obligatoire", "requis", "vrai")
NO = ("non", "optionnel", "facultatif", "faux")
REQUIRED = (
    "obligatoire", "requis", "requise", "obligatoires", "requises",
)
OPTIONAL = ("optionnel", "optionnelle", "facultatif", "facultative", "non obligatoire")
BOLD = ("gras",)
DEMANDS = ("exige", "exigent", "doivent")
CONDITIONAL = ("si", "quand", "conditionnel", "lorsque")
PLACES = {
    "path": ("chemin",),
    "query": ("requête url", "filtre", "filtres", "paramètres de requête"),
    "header": ("en-tête", "en-têtes", "entête", "entêtes"),
    "body": ("corps", "données"),
    "response": ("réponse", "réponses", "résultat", "retour", "renvoie", "retourne", "de sortie", "en sortie"),
    "request": ("requête", "requêtes", "appel", "d'entrée", "en entrée"),
}
TYPES = {
    "string": ("chaîne", "chaine", "texte", "chaîne de caractères", "heure", "téléphone", "courriel"),
    "integer": ("entier", "nombre entier"),
    "number": ("nombre", "décimal", "numérique", "flottant", "réel"),
    "boolean": ("booléen", "booleen"),
    "array": ("tableau", "liste"),
    "object": ("objet",),
    "file": ("fichier",),
}
DAY = ("aaaa-mm-jj",)
BEGINS_OR_ENDS = ("commence par", "commençant par", "débute par", "se termine par", "finit par")
FORMATS = {
    "date-time": ("date et heure", "horodatage"),
}
DEPRECATED = ("obsolète", "déprécié", "dépréciée")
SENDS_NOTHING = ("aucun corps de requête", "sans corps de requête", "ne requiert pas de corps")
DEFAULT = ("par défaut", "valeur par défaut")
ABOVE = ("ci-dessus", "précédente")
OFFERED = ("disponibles", "possibles", "valides")
VALUES = (
    "un de", "parmi", "valeurs possibles", "l'une des valeurs", "valeurs", "peut être", "valeurs autorisées",
    "valeurs valides", "valeurs acceptées",
)
OR = ("ou", "et")
REQUEST = ("requête", "appel", "exemple d'appel")
RESPONSE = ("réponse", "renvoie", "retourne", "résultat", "commande ci-dessus")
NULL = ("nul",)
MAY_BE_NULL = ("peut être null", "peut être nul", "ou null")
ERROR = ("erreur", "erreurs")
WARNING = ("avertissement", "avertissements")
MAP = ("dictionnaire",)
BASE_URL = ("url de base", "serveur", "production", "environnement", "bac à sable")
PREFIXED = ("commencent par", "commence par", "débutent par", "préfixées par", "préfixés par", "préfixe", "relatives à", "relatifs à", "dans le répertoire")
ENDPOINTS = ("routes", "chemins", "urls", "endpoints", "requêtes", "appels")
BEFORE_ENDPOINTS = ("nos", "ces", "toutes les", "tous les", "de l'api")
PAST = ("était", "étaient", "fut", "furent")
SENT_OUT = ("nous envoyons", "à votre serveur")
AUTH = ("authentification", "autorisation", "identification", "clé d'api", "jeton")
HINTS = {
    "boolean": ("vrai ou faux", "true ou false"),
    "integer": ("nombre de", "nombre d'", "numéro de page", "en secondes", "en jours"),
    "string": ("séparés par des virgules", "séparées par des virgules", "url", "adresse email", "adresse e-mail"),
    "array": ("liste de", "liste des", "tableau de"),
    "object": ("objet avec",),
}
LETTERS = ("alphanumérique", "alphanumériques", "alpha-numérique", "alpha-numériques")
RETURNS = ("retourne", "renvoie", "renvoi", "répond")
CALLS = ("requête", "appel", "réponse", "méthode")
MANY = ("liste", "tous", "toutes", "tableau", "collection")
EMPTY = ("rien", "vide", "aucun contenu")
LIKE = ("même", "identique", "similaire")
PARAMETERS = ("paramètre", "paramètres", "parametres", "arguments")
SEVERAL_PARAMETERS = ("paramètres", "parametres", "arguments")
SUCCESS = ("succès", "réussie")
ALIKE = ("identique à", "la même que", "le même que")
PAGINATION = ("pagination",)
OBJECT = ("objet",)
PERMISSION = ("autorisations", "droits")
SELECTING = ("filtre", "filtres", "tri")
METHOD_VERBS = {
    "DELETE": ("supprimer", "suppression", "effacer", "retirer", "annuler"),
    "PUT": ("modifier", "modification", "mettre à jour", "mise à jour", "remplacer"),
    "POST": ("créer", "création", "ajouter", "envoyer", "enregistrer", "générer"),
    "GET": ("obtenir", "lister", "liste", "récupérer", "afficher", "rechercher", "consulter", "recherche"),
}
COMMANDS = (
    "afficher", "ajouter", "annuler", "consulter", "créer", "effacer", "enregistrer", "envoyer", "lister", "modifier",
    "obtenir", "rechercher", "récupérer", "supprimer",
)
SMALL = {
    "article": ("le", "la", "les", "un", "une"),
    "elided": ("d", "l", "qu", "s", "n"),
    "preposition": ("de", "du", "des", "pour", "dans", "avec", "par"),
    "conjunction": ("et", "ou"),
    "possessive": ("votre", "vos"),
    "particular": ("spécifique", "précis"),
    "quantity": ("tous", "toutes", "chaque", "seul", "seule"),
    "state": ("nouveau", "nouvelle", "existant", "existante", "actuel", "complet", "complète", "même"),
    "copula": ("est", "sont"),
    "role": ("comme", "par"),
    "choice": ("soit",),
}
KIND = {
    "noun": (
        "objet", "objets", "ressource", "ressources", "modèle", "modèles", "schéma", "entité", "structure",
        "définition", "attributs", "propriétés", "champs", "paramètres", "format", "détails",
    ),
    "part": ("type", "données", "informations", "attribut", "champ", "propriété"),
}
LISTS = ("tableau", "tableaux", "liste", "listes", "collection", "ensemble")
PROSE_LABELS = {"summary": ("résumé",), "description": ("description",), "version": ("version",)}
LIST_OF = ("de", "des", "d'")
LENGTH = {"most": ("max", "maximum", "longueur maximale"), "unit": ("caractères", "caractère")}
RANGE = ("à",)
EITHER = ("ou",)
ENUM = ("un de", "l'un de", "énumération")
VALID = ("valide",)
BETWEEN = ("est", "sont", "être", "de", "les", "suivantes", "suivants", "suivante", "valeur", "valeurs", "un", "une")
NEED = {
    "required": ("paramètre obligatoire", "champ obligatoire", "est obligatoire", "est requis"),
    "optional": ("paramètre facultatif", "champ facultatif", "est facultatif", "est optionnel"),
    "conditional": ("conditionnel",),
}
LEFT_OUT = ("non renseigné", "non fourni", "non précisé", "est omis", "n'est pas fourni")
UNNEEDED = ("ne nécessite pas", "ne requiert pas", "n'est pas nécessaire", "n'est pas requise", "ne demande pas")
AUTH_NOUN = ("authentification", "autorisation")
NO_AUTH = ("aucune authentification", "sans authentification", "aucune autorisation")
NEEDED = ("nécessaire", "requise")
RESERVED = ("si", "sauf", "quand", "lorsque", "seulement", "uniquement", "certains", "certaines")
ENDPOINT = ("endpoint", "méthode", "ressource", "appel", "route", "opération", "ce", "cette")
FILLER = (
    "disponibles", "suivant", "suivants", "suivantes", "possibles", "valides", "ces", "ce", "cette", "schéma", "détail",
    "détails", "informations", "modèle", "structure", "exemple", "format", "type", "contenu", "autres", "tous",
    "facultatifs", "obligatoires", "optionnels", "ressource",
    "attendu", "attendus", "attendues", "acceptés", "acceptées", "nécessaires", "requis", "requises",
)
STATUS = ("statut", "code", "état")
GETS = ("reçoit", "obtient")
DEFAULT_ANSWER = ("réponse par défaut",)
BASE_NAMED = ("url de base", "chemin de base", "adresse de base", "url racine")
IS_BASE = ("est la base", "comme base")
PAGE = ("site web", "site internet", "page web", "tableau de bord", "documentation", "portail", "inscription", "connexion")
TRIAL = ("préproduction", "essai", "tests", "développement", "recette")
STOPS = (
    "pour", "du", "qui", "que", "avec", "si", "lorsque", "dans", "par", "selon", "et", "dont", "de la", "de l'", "des",
    "d'un", "d'une", "associé", "associée", "associés", "depuis",
)
PAGES = ("page",)
BELOW = ("comme ceci", "comme suit", "comme ci-dessous", "comme celui-ci")
STATES = {"word": ("toujours", "seulement", "aussi", "pas"), "ending": (), "before": ("est", "sera")}
NEWS = (
    "journal des modifications", "historique des modifications", "notes de version", "nouveautés",
    "journal des changements",
)
FREE_TEXT = ("nom", "titre", "identifiant", "mot de passe", "telephone", "code postal")
AUTH_BY = ("par l'une des méthodes suivantes", "par une des méthodes suivantes", "par les méthodes suivantes")
SCHEME = {
    "name": ("nom du paramètre",),
    "in": ("dans",),
    "http": ("authentification http",),
    "scheme": ("schéma",),
    "flow": ("flux",),
    "authorizationUrl": ("url d'autorisation",),
    "tokenUrl": ("url du jeton",),
    "refreshUrl": ("url de rafraîchissement",),
}
SCOPES = ("portée", "portées")
NO_BODY = ("corps vide", "aucun contenu", "pas de contenu", "réponse vide")
OTHERWISE = ("sinon", "où")
IF_SUCCESS = ("en cas de succès", "si la requête réussit")
ONE_OBJECT = ("objet",)
AS_TEXT = (
    "séparés", "séparées", "séparé", "séparée", "délimités", "virgule", "virgules", "encodé", "sérialisé", "chaîne",
)
HERE = ("ici",)
EVERY_CALL = ("toutes les requêtes", "chaque requête", "tous les appels", "chaque appel")
IDENTIFIER = ("numero", "nom", "cle")
ANY_ENDPOINT = {
    "thing": ("ressource", "ressources", "requete", "methode", "chemin"),
}
READERS = {
    "yours": ("votre",),
    "mine": ("mon", "ma"),
    "place": ("site", "serveur", "domaine", "entreprise", "boutique"),
    "some": ("votre",),
}
QUERY_PARTS = ("requete", "filtre")
TEXT = ("chaîne", "texte")
ITEM = {
    "each": ("chaque",),
    "item": ("élément", "entrée", "objet", "enregistrement"),
    "is": ("est un", "est une", "contient"),
}
COMBINING = ("toute combinaison", "combinaison de", "un ou plusieurs")
BOUNDS = {
    "most": (
        "maximum", "max.", "max", "au plus", "jusqu'à", "pas plus de", "longueur maximale", "valeur maximale",
    ),
    "least": (
        "minimum", "min.", "min", "au moins", "au minimum", "longueur minimale", "valeur minimale",
    ),
    "between": ("entre", "compris entre"),
    "from": ("de",),
    "measure": ("nombre", "entier", "valeur", "valeurs",),
    "filler": ("de", "est", "valeur", "longueur", "à"),
    "items": ("éléments", "résultats", "enregistrements", "entrées", "objets"),
    "length": ("longueur", "caractères", "caractère"),
    "long": ("de long",),
    "positive": (
        "doit être positif", "entier positif", "doit être supérieur à 0",
    ),
    "most behind": ("maximum", "max", "ou moins", "au plus"),
    "least behind": ("minimum", "ou plus", "au moins"),
}
NOT_APPLICABLE = ("s/o", "sans objet")
AUTH_SCHEMES = {
    "basic": ("authentification basic", "authentification basique", "authentification de base"),
    "bearer": ("jeton bearer", "jeton de type bearer"),
    "pair": ("utilisateur:motdepasse", "identifiant:motdepasse"),
}
PAGE_PATHS = ("aide", "connexion", "inscription")
ENTRY = ("connexion", "inscription")
AT_TIMES = ("le cas échéant", "seulement si", "uniquement si", "uniquement pour")
REQUIRED_AT_TIMES = (
    "obligatoire si", "obligatoire seulement", "obligatoire uniquement", "obligatoire lorsque", "requis si", "requise si",
    "requis seulement", "requis uniquement",
)
EQUALS = ("est", "sont", "vaut", "à")
EXCEPT = ("sauf", "excepté", "hormis")
INSTANT = ("horodatage", "date", "heure")
PLAIN_OBJECT = ("objet", "objets")
AS_EXAMPLE = ("par exemple", "exemple", "exemples", "p. ex.", "p.ex.", "ex.", "comme", "tel que", "telle que", "tels que")
AND_SO_ON = ("etc", "etc.", "ainsi de suite")
IS_ONE = ("est", "sont")
REFERS = ("voir", "cf.", "identique à")
REPLACEMENT = ("à la place", "plutôt", "remplacé par", "remplacée par")
FORMERLY = ("anciennement", "auparavant", "précédemment")
FAILING = ("n'existe pas", "inexistant", "inexistante", "introuvable")
TAKES = ("accepte", "prend", "attend")
ASKS = {
    "must": ("vous devez", "doit", "doivent", "il faut"),
    "may": ("vous pouvez", "peut", "peuvent"),
    "verb": (
        "fournir", "fournis", "fournies", "envoyer", "envoyés", "indiquer", "indiqués", "spécifier", "spécifiés", "préciser",
        "précisés", "passer", "passés", "renseigner", "renseignés", "transmettre", "transmis", "modifier", "modifiés",
    ),
}
ATTRIBUTES = ("attributs", "propriétés", "champs")
JOINED = {
    "joins": ("séparés", "séparées", "séparé", "séparée", "séparer", "séparez"),
    "comma": ("virgule", "virgules"),
}
SENT = {
    "fields": ("champs", "champ", "attributs", "propriétés"),
    "body": ("corps", "corps de la requête"),
    "holds": ("contient", "doit contenir", "est", "doit être"),
    "sends": ("envoyez", "envoyer", "passez", "fournissez"),
    "expects": ("attend", "prend", "accepte", "requiert"),
    "wrapper": ("objet json", "json", "représentation"),
    "stops": ("encodé", "en json", "au format"),
}
CREATING = ("création", "créer", "ajout")
RESULTS_IN = ("entraîne", "échoue avec", "sinon")
IS_RETURNED = ("est renvoyé", "est retourné", "sera renvoyé")
MEANS = ("signifie", "indique")
AUTH_UNDEFINED = (
    "ne définit aucune authentification",
    "ne définit pas d'authentification",
    "n'utilise pas d'authentification",
    "n'utilise aucune authentification",
    "n'a pas d'authentification",
)
KEY_VALUES = ("paires clé-valeur", "paires clé/valeur", "couples clé/valeur")
INSTEAD_OF = ("au lieu de", "plutôt que")
GLOSS = ("pour", "signifie", "est", "si", "quand", "indique")
BEFORE_VALUES = ("où", "avec")
DEPENDS = ("dépend de", "selon")
SIGNING = ("signer", "signé", "signée", "chiffrer")
TO_COME = ("prochainement", "bientôt", "nous pouvons implémenter")
OTHER_FIELDS = ("autres champs", "autres paramètres", "autres attributs")
CHOICE = ("au moins un", "au moins une", "soit", "un des", "une des", "l'un des", "l'une des")
CASE = ("pour", "si", "quand")
CALLED = ("nommé", "appelé")
SWITCHED_ON = ("si true", "si vrai")
SUPPOSED = ("supposons", "supposez", "imaginons", "imaginez")
EVERY = ("tous", "chaque", "toute", "tout")
READ_ONLY = ("lecture seule", "en lecture seule")
DENIALS = ("ne", "pas", "jamais", "sans", "aucun", "aucune")
REMARKS = ("remarque", "remarques", "commentaire", "commentaires")
NEED_LETTERS = {"required": ("o",), "optional": ("f",), "conditional": ("c",)}
