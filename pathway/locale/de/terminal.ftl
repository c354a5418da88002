# Was das Terminal von einem Lauf sagt.
optimal = Ein Plan, der jede Zusage einhält. Studie: { $study }
    .since = Ein Plan, der ab { $year } jede Zusage einhält. Studie: { $study }
over = Bis { $year } ist jedes Jahr vergangen: Zu entscheiden war nichts mehr. Studie: { $study }
unpromised = Der Plan mit den geringsten Kosten; es gibt keine Zusage. Studie: { $study }
unemitted = Im Basisjahr wird nichts emittiert: es gibt nichts zu planen. Studie: { $study }
without-levers = Es gibt keine Maßnahme, also nichts zu entscheiden: es geht weiter wie bisher. Studie: { $study }
time_limit = Die Zeitgrenze hat die Suche beendet; der beste gefundene Plan. Studie: { $study }
nearest = Kein Plan hält jede Zusage ein; dieser verfehlt am wenigsten. Studie: { $study }
missed-before = In vergangenen Jahren verfehlt, was kein Plan mehr ändert: { $named }
missed-in = { $name } ({ $years })
set = Für diesen Lauf gesetzt, an Stelle dessen, was in den Dateien steht:

# Zusagen und Bedingungen, je eine Zeile.
commitments = Zusagen, jede in ihrem knappsten Jahr:
caps = Ausgabengrenzen, jede in ihrem knappsten Jahr:
requirements = Bedingungen, die jeder Plan erfüllt:
met = eingehalten
missed = VERFEHLT
achieved = { $achieved } { $sense ->
    [at-most] (höchstens { $required })
   *[at-least] (mindestens { $required })
 }
    .interim = { $achieved } (Zwischenziel: { $sense ->
        [at-most] höchstens
       *[at-least] mindestens
     } { $required }{ $of ->
        [base] , { $share } von { $base }
       *[none] { "" }
     }; { $last } bis { $until })

# Was es kostet, je eine Zeile: mit dem Schlüssel in summary.json.
money = Kosten, als Barwert:
cost_of_commitments = Die Zusagen einzuhalten{ $programmes ->
    [apart] , ohne die Programme
   *[none] { "" }
 }
    .against = gegenüber dem besten Plan ohne sie
cost_of_requirements = Die Bedingungen zu erfüllen
    .against = gegenüber dem besten Plan ohne sie, beide ohne Zusagen
npv_cost = Der ganze Plan{ $programmes ->
    [apart] , ohne die Programme
   *[none] { "" }
 }
    .against = gegenüber Nichtstun
price_of_hierarchy = Erst mindern, dann entnehmen
    .against = gegenüber dem besten Plan ohne Rangfolge
npv_ecosystem = Die Programme des Ökosystems
    .against = zusätzlich zum Obigen
hidden_cost = Verborgene Kosten der Mindestrenditen
    .against = sie lenken die Wahl und werden niemandem gezahlt
stay_close = Nähe zum alten Plan
    .against = und ändert { $x } seiner Ausgaben statt { $y }
difference = { $sense ->
    [saves] spart
   *[costs] kostet
 } { $known ->
    [about] etwa { $x }
    [between] { $low } bis { $high }
   *[exactly] { $x }
 }
nothing = kostet fast nichts (weniger als { $x })
exactly-nothing = kostet nichts
best = Jeder Plan ist der bestmögliche.
accuracy = { $of ->
    [weighed] Änderungen am alten Plan zu ihrem Preis gerechnet, liegt der Plan
   *[cost] Jeder Plan liegt
 } höchstens { $x } neben dem bestmöglichen ({ $asked } erlaubt).

# Prüfung, Notizen und was geschrieben wurde.
audit = Prüfung: { $n } Kontrollen, { $failed ->
    [0] alle bestanden
   *[other] { $failed } NICHT BESTANDEN
 }.
earlier-run = In { $out } steht noch der Lauf einer früheren Rechnung und nichts von dieser.
noted = Notiz: { $text }
more = { $n } weitere: `{ $command }`
may-be-cause = Zuerst dies ansehen: Es kann der Grund sein, warum es keinen Plan gibt; was danach steht, gilt für die Eingaben, wie sie sind.
likely-cause = Eine Eingabe kann kaum stimmen und ist wohl der Grund, warum es keinen Plan gibt. Zuerst ist sie zu berichtigen; was danach steht, gilt für die Eingaben, wie sie sind.
chart = Grafik:   { $path }
tables = Tabellen: { $path }
document = Erstellt: { $path }
names-lacking = { $lacking } der { $n } Namen des Falls stehen nicht auf { $language } da, sondern in einer anderen Sprache. In den Eingaben daneben angeben (name: { $tag }, oder name_{ $tag }).
charts = Grafiken: { $path } ({ $n }{ $languages ->
    [one] { "" }
   *[other] , jede in { $languages } Sprachen
 })

# Ein Fall: geschrieben, geprüft.
wrote = { $folder } geschrieben. Als Nächstes: pathway check { $place } --lang de, dann: pathway solve { $place } --lang de
named = Das Unternehmen heißt vorläufig „{ $name }“; anders mit `--name` oder mit `name` in company.yaml.
own-inventory = Mit einem eigenen Inventar: pathway import FILE --into { $place } --alone --lang de
again = Dasselbe ohne Fragen: { $again }
no-faults = Keine Fehler: { $case }, Studie { $study }: { $sources ->
    [one] eine Emissionsquelle
   *[other] { $sources } Emissionsquellen
 }, { $options ->
    [one] eine Option
   *[other] { $options } Optionen
 }, { $commitments ->
    [one] eine Zusage
   *[other] { $commitments } Zusagen
 }, { $caps ->
    [0] { "" }
    [one] eine Ausgabengrenze,{ " " }
   *[other] { $caps } Ausgabengrenzen,{ " " }
 }{ $requirements ->
    [0] { "" }
    [one] eine Bedingung,{ " " }
   *[other] { $requirements } Bedingungen,{ " " }
 }{ $first } bis { $last }.
beside = { $n ->
    [0] Sonst gleicht der neue Plan (B) dem alten (A).
   *[other] Wie sich der neue Plan (B) vom alten (A) unterscheidet, das Größte zuerst:
 }
nearest-beside = Der nächstliegende Plan neben dem alten: { $page }
replanned = Alles: { $page }. Den neuen Plan beschließen: pathway runs accept { $run }
written = Geschrieben: { $target }

# Was auf dem Terminal gefragt wird.
ask-lang = Language / 语言 / Sprache ({ $languages })
ask-kind = Was für ein Unternehmen? starter, { $kinds }
ask-name = Wie heißt es?
ask-country = In welchen Ländern? Codes aus zwei Buchstaben, mit Kommas
ask-currency = In welcher Währung?
ask-year = Aus welchem Jahr ist das Inventar?
ask-size = Wie viel: { $label } [{ $unit }]?
ask-number = Gebraucht wird eine Zahl über 0, geschrieben wie 0.92. Strg-C bricht ab und schreibt nichts.
ask-rate = Die Bibliothek hat Preise von Maßnahmen in { $code }. Wie viel { $own } ist ein { $code } wert?
ask-price = Was kostet { $what }, in { $unit }?

# Was sich in einem Fall seit einem Lauf geändert hat.
since = Notiz: { $case } ist nicht mehr das, wofür { $run } gerechnet wurde: { $files }. Was vom Lauf gesagt wird, gilt für dessen eigene Eingaben; für einen Plan nach dem jetzigen Stand neu rechnen.
missing = { $file } fehlt
new = { $file } ist neu
changed = { $file } ist geändert
more-files = und { $n } weitere

# Womit `init` nicht beginnen kann.
wrote-example = Der Fall { $case } ist geschrieben. Anpassen, dann weiter mit: pathway solve { $place }
init-as-it-is = --example kopiert einen Fall, wie er ist: { $others } weglassen.
init-named-number = { $option } { $text }: einen Namen und eine Zahl über 0 angeben, NAME=ZAHL.
init-lang = --lang { $lang }: Namen gibt es in { $languages }.
init-number = { $text }: eine Zahl über 0 angeben.
init-year = { $text }: ein Jahr angeben, etwa 2025.
init-country = --country { $code }: die Bibliothek hat kein Stromnetz dieses Landes. { $near ->
    [none] `pathway library list grid` zeigt die Kürzel, etwa DE, FR, CN, US.
   *[other] War { $near } gemeint?
 }
init-no-country = --country: mindestens ein Land angeben, mit seinem Kürzel aus zwei Buchstaben, etwa DE.
init-folder = { $folder } lässt sich nicht schreiben: { $why }. Einen anderen Ordner nennen.
init-unknown = { $option } { $name }: das gibt es nicht. Es gibt: { $known }.
init-currency = --currency { $code }: ein Kürzel aus drei Buchstaben angeben, etwa EUR.
init-elsewhere = --price { $name }: das Unternehmen ist in { $countries }.
init-rate = --rate { $code }: ein Kürzel aus drei Buchstaben angeben, etwa USD=0.92.
init-future = --base-year { $year }: eine Bilanz ist von einem Jahr bis { $last }.
init-lacking = Die Bibliothek hat nicht alles, was dieser Fall braucht. Außerdem angeben:{ $listed }
init-option-why = { $option }  ({ $why })
init-option-lacks = { $option }: { $why }
init-grid-from = das Stromnetz von { $code } ist ab { $first } bekannt
init-lacks-rate = wie viele { $own } ein { $code } wert ist: Die Bibliothek hat Preise von Maßnahmen in { $code }
init-lacks-price = { $unit }: Die Bibliothek hat keinen Preis von { $carrier } in { $country }
