# Plan und Ist
title = Plan und Ist, { $span }
net = { $year } betrugen die Nettoemissionen { $actual }{ $silent ->
    [yes] , wobei { $expected } des Ausgestoßenen nur erwartet sind
   *[no] {""}
 }: { $sense ->
    [more] { $x } mehr als geplant
    [less] { $x } weniger als geplant
   *[same] wie geplant
 } ({ $plan }).
net-title = Netto { $year }: { $actual }, { $sense ->
    [more] { $x } mehr als geplant
    [less] { $x } weniger als geplant
   *[same] wie geplant
 }{ $silent ->
    [yes] ; { $expected } nur erwartet
   *[no] {""}
 }
financial = { $year } ist das Geschäftsjahr { $financial }, { $from } bis { $to }.
net-expected = Was { $year } nur erwartet ist, gehört zu Quellen, zu denen die Ist-Daten nichts sagen, oder zum Verbrauch von Maßnahmen, von denen sie nicht sagen, was sie taten.
within = { $plan } in den heutigen Bilanzgrenzen
as-of = { " " }(Stand { $year })
bought-in = { " " }(gekauft { $years })
claimed-for = { " " }(für { $places })
plan = Plan: { $run }, Studie { $study }.
about = Was die Nettoemissionen { $year } gegenüber dem Plan erhöht und was sie senkt.
any-cut = Alle Treiber zusammen sind der Unterschied, wie man ihn auch aufteilt.
supposed = Von „{ $wedge }“ sind { $x } nur angenommen: Was diese taten, ist nicht gesagt, und der Plan lässt sie ganz oder teils ruhen: { $levers }.
driver = Treiber
difference = Ist minus Plan
business = Geschäft
scope = Scope
scope-of = Scope { $ordinal ->
    [first] 1
    [second] 2
   *[third] 3
 }
planned = Plan
actual = Ist
of = { $name ->
    [structure] Käufe, Verkäufe und Grenzen
    [method] Methoden und Berichtigungen
    [activity] Aktivität
    [efficiency] Effizienz und Mix
    [not_told] Maßnahmen des Plans, zu denen nichts gesagt ist
    [grid_mix] Faktoren von Netz und Brennstoffen
   *[other] { $name }
 }
not-told-about = Was von Maßnahmen getan wurde, zu denen nichts gesagt ist, steckt in dem, was beobachtet wurde, und damit in der Aktivität.
promises = Zusagen
promise = { $state ->
    [behind] im Rückstand  { $name } [{ $id }]: { $actual } im Jahr { $year }, geplant waren { $plan }
    [part] teils bekannt  { $name } [{ $id }]: { $actual } im Jahr { $year }, geplant waren { $plan }
    [unknown] ohne Angabe  { $name } [{ $id }]: Dazu sagen die Istwerte nichts
    [shared] nicht bekannt  { $name } [{ $id }]: Die Istwerte nennen nur eine größere Summe; der Anteil daran ist eine Erwartung
    [void] entfällt  { $name } [{ $id }]: { $year } gibt es nichts, worauf sie sich bezöge
    [later] noch nicht begonnen  { $name } [{ $id }]: bis { $year } war nichts geplant (fällig { $due })
   *[on_course] auf Kurs  { $name } [{ $id }]: { $actual } im Jahr { $year }, geplant waren { $plan }
 }{ $expected ->
    [yes] ; davon sind { $told } angegeben, der Rest ist erwartet
    [supposed] ; davon sind { $told } angegeben, der Rest ist nur angenommen: Was dieser Bestand tat, ist nicht gesagt, und der Plan lässt ihn ruhen
   *[no] {""}
 }{ $unsaid ->
    [yes] ; { $x } sollten durch Maßnahmen wegfallen, zu denen nichts gesagt ist
    [share] ; { $x } sollten durch Maßnahmen hinzukommen, zu denen nichts gesagt ist
   *[no] {""}
 }{ $whole ->
    [yes] ; die Bezugsgröße ist erwartet
   *[no] {""}
 }{ $power ->
    [yes] ; wie viel Strom Maßnahmen brauchen, zu denen nichts gesagt ist, ist nicht bekannt
   *[no] {""}
 }{ $pace ->
    [since] ; erfüllt seit { $when } (fällig { $due })
    [met] ; im Tempo der letzten Jahre erfüllt { $when } (fällig { $due })
    [never] ; im Tempo der letzten Jahre nie erfüllt (fällig { $due })
   *[none] {""}
 }{ $missed ->
    [yes] ; verfehlt { $years }
   *[no] {""}
 }
promise-alone = { $of ->
    [joined] neu  { $name } [{ $id }]: der Plan hatte sie nicht
   *[left] aufgegeben  { $name } [{ $id }]: eine Zusage des Plans, die der Fall nicht mehr hat
 }
promises-alone = { $of ->
    [joined] Zusagen, die der Plan nicht hatte: { $names }.
   *[left] Zusagen des Plans, die aufgegeben sind: { $names }.
 }
promise-supposed = { $name }: Von { $actual } sind { $told } angegeben, der Rest ist nur angenommen; was dieser Bestand tat, ist nicht gesagt, und der Plan lässt ihn ruhen.
pace-about = Auf Kurs ist, was so gut steht, wie es der Plan bis jetzt vorsah. Das Tempo ist das zwischen Jahren, zu denen etwas gesagt ist, oder seit dem Basisjahr: der letzten drei Jahre, soweit sie nach der letzten Änderung der Bilanzgrenze liegen.
levers = Maßnahmen
lever = { $state ->
    [late] verspätet  { $name }: { $actual } von { $plan }, { $n ->
        [one] ein Jahr
       *[other] { $n } Jahre
      } zurück{ $costs ->
        [no] {""}
       *[yes] ; Aufholen kostet { $cost }
      }
    [ahead] voraus  { $name }: { $actual } von { $plan }
    [unknown] ohne Angabe  { $name }: { $plan } waren geplant
   *[done] erledigt  { $name }: { $actual } von { $plan }
 }
not-said = { $n ->
    [one] Zu einer weiteren Maßnahme ist nichts gesagt.
   *[other] Zu { $n } weiteren Maßnahmen ist nichts gesagt.
 }
money = Geld { $span }; unter null gespart
marked-tonnes = † Ganz oder zum Teil wie erwartet: Die Ist-Daten sagen davon nichts oder nur in einer größeren Summe.
marked-money = † Ganz oder zum Teil von Maßnahmen, zu denen nichts gesagt ist, wie die Eingaben es vorsehen.
money-unsaid = Von den geplanten Investitionen von { $of } gehören { $x } zu Maßnahmen, zu denen nichts gesagt ist: Was dafür ausgegeben wurde, fehlt in den Ist-Werten.
money-running = Der Plan hat für Maßnahmen, zu denen nichts gesagt ist, auch an Kosten: { $items }. Auch das fehlt in den Ist-Werten.
item = Posten
published = Wie veröffentlicht
recalculated = Neu berechnet
written = Seite: { $page }
years = Nettoemissionen nach Jahr
year = Jahr

# Die Folien
promises-head = { $told ->
    [one] Die eine Zusage, die sich beurteilen lässt, { $n ->
        [0] ist auf Kurs
       *[other] liegt hinter dem Plan
      }
   *[other] { $n ->
        [0] Alle { $told } Zusagen, von denen etwas bekannt ist, sind auf Kurs
        [one] Eine von { $told } Zusagen liegt hinter dem Plan
       *[other] { $n } von { $told } Zusagen liegen hinter dem Plan
      }
 }{ $each ->
    [yes] { " " }(je letzter Stand, { $year })
   *[no] { " " }(Stand { $year })
 }
levers-head = { $n ->
    [0] Keine Maßnahme, zu der etwas gesagt ist, ist verspätet
    [one] Eine Maßnahme ist verspätet{ $costs ->
        [no] {""}
       *[yes] ; Aufholen kostet { $cost }
      }
   *[other] { $n } Maßnahmen sind verspätet{ $costs ->
        [no] {""}
       *[yes] ; Aufholen kostet { $cost }
      }
 }
promises-head-none = Nach dem, was zu { $year } angegeben ist, lässt sich keine Zusage beurteilen
head-part = { $head }; { $n ->
    [one] eine ist
   *[other] { $n } sind
 } nur teils bekannt
head-silent = { $head }; zu { $n ->
    [one] einer weiteren
   *[other] { $n } weiteren
 } ist nichts gesagt
head-shared = { $head }; { $n ->
    [one] eine ist
   *[other] { $n } sind
 } nur in einer Summe angegeben
head-unsaid = { $head }; von { $x } geplanter Investitionen ist nichts bekannt
by-now = Plan und Ist Ende { $year }
promise-of = Zusage
lever-of = Maßnahme
state = Stand
state-of = { $state ->
    [behind] im Rückstand
    [on_course] auf Kurs
    [later] planmäßig nicht begonnen
    [void] entfällt
    [late] verspätet
    [ahead] voraus
    [done] erledigt
    [part] teils bekannt
    [shared] nicht einzeln bekannt
   *[unknown] ohne Angabe
 }
met = Erfüllt in diesem Tempo
met-in = { $pace ->
    [since] seit { $when }
    [met] { $when }
    [never] nie
   *[none] –
 }
due = Fällig
late = Rückstand
late-by = { $n ->
    [one] ein Jahr
   *[other] { $n } Jahre
 }
catch-up = Aufholen kostet
left-out = { $n ->
    [one] Eine weitere steht auf der Seite.
   *[other] { $n } weitere stehen auf der Seite.
 }
bridge-about = Was die Nettoemissionen { $year } gegenüber dem Plan erhöht und was sie senkt, { $unit } CO₂e

# Blätter der Tabellen
column-driver = { driver }
column-tonnes = { difference }
    .supposed = Nur angenommen
column-bau_t_plan = Weiter wie bisher, Plan
column-gross_location_t_plan = Brutto, standortbasiert, Plan
column-net_t_plan = Netto, Plan
column-bau_t_actual = Weiter wie bisher, Ist
column-gross_location_t_actual = Brutto, standortbasiert, Ist
column-net_t_actual = Netto, Ist
column-net_t_expected = Vom Netto-Ist: nur erwartet
column-by = Aufgeteilt nach
column-of = Teil
column-plan_m = { planned }
column-actual_m = { actual }
column-difference_m = { difference }
column-unsaid_m = Vom Plan: von Maßnahmen, zu denen nichts gesagt ist
column-expected_m = Vom Ist: von Maßnahmen, zu denen nichts gesagt ist
column-plan = { planned }
column-moved = Vom Plan: durch Käufe, Verkäufe und Grenzen verschoben
column-actual = { actual }
column-expected = Vom Ist: nur erwartet
column-unsaid = Vom Plan: durch Maßnahmen, zu denen nichts gesagt ist
column-supposed = Vom Ist: nur angenommen
column-whole = Bezugsgröße
column-power = Strom der Maßnahmen
column-due = { due }
column-behind = { late }
column-pace = Tempo, je Jahr
column-met_in = { met }
column-missed = Verfehlt in
column-state = { state }
column-measure = Gemessen an
column-bought_in = Gekauft in
column-accounts = Für Konten
column-late_years = Jahre zurück
column-reduction_t_plan = Minderung, Plan
column-reduction_t_actual = Minderung, Ist
column-catch_up_m = { catch-up }
column-published_t = { published }
column-logged_t = Verzeichnete Änderungen
column-recalculated_t = { recalculated }
column-since = Seit
measured = { $by ->
    [served] am Bedienten
   *[stock] am Bestand
 }
known-by = { $facts ->
    [told] durch Istwerte belegt
   *[expected] nur erwartet
 }
