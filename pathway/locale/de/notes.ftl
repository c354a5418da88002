# Notizen von `check`: kein Fehler, aber vielleicht nicht so gemeint. Ids, Schlüssel und Dateien stehen, wie sie geschrieben sind.
told = { $said }.
at-more = { $said } (ebenso an { $n } weiteren Stellen).
at-others = { $said } (ebenso bei { $n } { $n ->
    [one] weiteren Emissionsquelle
   *[other] weiteren Emissionsquellen
 }).
years = { $first } bis { $last }

# Die Dateien.
cut-short = Ein Import oder eine Ergänzung dieses Falls wurde unterbrochen und zurückgenommen: bitte erneut ausführen
free-elsewhere = { $file }: Der CO₂-Preis { $scheme } wird auch in { $accounts } gezahlt, die diese Studie auslässt: Was dort frei ist, zählt hier mit
history-gone = { $file }: { $business } hat dort in Scope { $scope } nichts mehr: Die Tonnen von { $year } liegen in keinem Umfang
none-left = { $file }: Von { $source } ist { $year } nichts übrig, und { $levers } darf nur einen Teil davon ersetzen (max_share): Also gilt, dass es nichts zu ersetzen gab. Wurde alles ersetzt, max_share erhöhen
bought-unoffered = { $file } { $place }: { $option } hat { $year } { $did } geleistet, mehr als der Bestand kann: Daher wird ein Kauf von { $stock } im Jahr { $bought } angenommen und bezahlt, obwohl damals nichts zu kaufen war (first_year, max_add, potential). Wurde gekauft, geben Sie `added` an; wenn nicht, berichtigen Sie in der Datei der Maßnahme, was eine Einheit leistet (displaces, yields)
facts-to-the-end = { $file }: Bis { $year }, dem letzten Jahr des Horizonts, ist jedes Jahr vergangen: Zu planen bleibt nichts. Setzen Sie end von horizon in company.yaml später
of-a-year-alone = { $file }: { $year } sind { $tonnes } t aus { $of } angegeben, wo nichts erwartet war, und { $next } wird nichts erwartet: Die Angabe gilt nur für ihr Jahr, danach fallen sie weg. Geben Sie den Verbrauch ab { $next } in activity.csv an, anstelle von activity in sources.csv; wenn es ihn im Basisjahr gibt, in growth.csv
facts-silent = { $file }: Für { $n } von { $all } Emissionsquellen ist { $year } nichts angegeben, etwa für { $source }: Sie gehen von der letzten Angabe oder vom Basisjahr aus weiter, wie es erwartet war
financial-year = { $file }: { $written } gilt als { $year }: year_starts in company.yaml sagt nicht, in welchem Monat das Geschäftsjahr beginnt
revenue-untold = { $file }: { $change }: Zum Umsatz ist nichts angegeben: Intensitäten beziehen sich weiter auf das veröffentlichte Basisjahr
sold-goes-on = { $file }: { $change }: { $year } gehen { $left } { $unit } ab, und aus { $of } fallen weiter { $there } { $unit } an, als wäre nichts abgegangen: Geben Sie für das Abgegangene activity 0 an, in actuals/ für ein vergangenes Jahr, sonst in activity.csv
revenue-goes-on = { $file }: { $change }: { $year } gehen { $left } Mio. { $unit } Umsatz von { $of } ab, und { $there } Mio. { $unit } werden dort weiter erzielt: Intensitäten sind zu niedrig. Geben Sie den Umsatz ab dann an, in actuals/ für ein vergangenes Jahr, sonst in revenue.csv
bought-is-nowhere = { $file }: { $change }: { $year } kommen { $left } { $unit } hinzu, und aus { $of } fallen { $there } { $unit } mehr an als zuvor: Zusagen relativ zum Basisjahr werden um das schwächer, was im Fall nicht vorkommt. Nehmen Sie die Aktivität auf, in actuals/ für ein vergangenes Jahr, sonst in activity.csv oder growth.csv
revenue-is-nowhere = { $file }: { $change }: { $year } kommen { $left } Mio. { $unit } Umsatz zu { $of } hinzu, und { $there } Mio. { $unit } mehr werden dort erzielt: Intensitäten des Basisjahres beziehen sich auf Umsatz, der im Fall nicht vorkommt. Nehmen Sie ihn auf, in actuals/ für ein vergangenes Jahr, sonst in revenue.csv
against-its-cause = { $file }: { $change }: { $cause ->
    [acquisition] ein Zukauf nimmt dem Unternehmen { $what ->
        [revenue] Umsatz
       *[tonnes] Tonnen
     } weg
   *[divestment] ein Verkauf bringt dem Unternehmen { $what ->
        [revenue] Umsatz
       *[tonnes] Tonnen
     } ein
 }, alle Verschiebungen zusammen. Stimmt das Vorzeichen?
rounded = verified.{ $total }: Die Emissionsquellen von { $total ->
    [scope1] Scope 1
    [scope2] Scope 2
    [scope2_location] Scope 2 (standortbasiert)
    [scope2_market] Scope 2 (marktbasiert)
   *[scope3] Scope 3
 } ergeben { $found } t statt der geprüften { $stated } t ({ $off } t): gerundet ist das gleich
no-activity = { $source }: Die Aktivität ist in jedem Jahr 0. Beginnt sie später, dann die Aktivität nach Jahren in activity.csv angeben, bis dahin 0
clean-fuel = { $carrier }@{ $region }: Der Emissionsfaktor sinkt bis { $year } auf 0, ohne dass es jemanden etwas kostet

# Maßnahmen.
unsourced = { $file }: { $levers }: Zahlen ohne { $keys }
doubt = { $file }: { $levers }: { $doubt }
no-cost-share = levers: { $levers }{ $more ->
    [0] { "" }
   *[other] { " " }und { $more } weitere
 }: kein cost_share in Scope 3: Das Unternehmen trägt ihr capex und fom ganz
taken-as-burnt = carriers.csv: Für { $carrier } ist kein Scope angegeben: { $n ->
    [one] Was { $levers } davon nutzt
   *[other] Was { $levers } davon nutzen
 }, wird als vor Ort verbrannt oder freigesetzt gebucht, im Scope-1-Konto der Emissionsquelle selbst. Bitte 1, 2 oder 3 eintragen
passes-by = levers/capture.yaml: { $capture }: Was dort durch { $levers } verbrannt wird, geht an der Abscheidung vorbei: andernfalls in uses_of nennen
spare = { $option }: Der vorhandene Bestand kann { $year } { $could } { $unit } bedienen und hat { $has } zu bedienen: Der Rest ist Reserve
spare-committed = { $options }: Vorhandenes und fest Zugesagtes kann mehr bedienen als die { $activity } { $unit } von { $year }: Ein Teil steht still
stands-still = { $option }: Steht still in { $years }: Eine Einheit in Betrieb bedient mindestens { $least } { $unit }, und es gibt nur { $most }
late = { $option }: Kann ab { $first } in Betrieb sein, nach dem Ende des Plans { $end }
lot-too-large = { $option }: Davon lässt sich nichts kaufen: Ein Los umfasst { $lot } { $unit }, und mehr als { $most } darf nicht gekauft werden
replaced-unlike = { $source }: { $options } widersprechen sich in Lebensdauer oder Preis dessen, was sie ersetzen: Es gelten die Angaben von { $first }
replaced-dearer = { $option }: incumbent_value steigt in { $years } schneller als der Diskontsatz: Was abgeschrieben wird, steigt rechnerisch mit
share-or-efficiency = { $levers }: Ein max_share, das stets gleich und kleiner als 1 ist, ist ein Teil des Markts, und andere Maßnahmen der Emissionsquelle können den Rest übernehmen. Ist gemeint, wie viel von allem Behandelten entfällt? Dann als abatement_efficiency angeben (sonst diese mit 100 %)

# Zusagen und Grenzen.
removal-dearer = hierarchy: remove_until liegt in { $years } über reduce_until: Eine Tonne wird zu einem Preis entnommen, zu dem sie nicht vermieden würde
limits-nothing = { $limit }: Beginnt nach dem Ende des Plans { $end } und begrenzt nichts
before-start = { $target }: Gilt { $year }, aber keine ihrer Maßnahmen kann vor { $first } in Betrieb sein
cannot-hold = { $target }: Ist { $year } nicht zu halten: Dann werden { $tonnes } t ausgestoßen, und nichts, was sie vermeidet oder neutralisiert, kann vor { $first } in Betrieb sein
line-from-nothing = { $target }: Die Linie beginnt bei 0, denn in ihrem Umfang wird { $base } nichts ausgestoßen, und erlaubt in den Jahren vor { $since } weniger als dann
no-measure = { $target }: { $what ->
    [revenue] Umsatz
   *[other] { $what }
 } gibt es in { $years } nicht, und die Zusage gilt dann nicht
too-slow = { $target }: { $year } sind { $share } verlangt, und was bis dahin über die Lebensdauer ihrer Maßnahmen gekauft werden darf, bedient { $served }. Ein Bestand, der { $life } Jahre lebt, braucht { $yearly } im Jahr
not-recalculated = { $file }: { $changes }: die Zusage { $target } bezieht sich auf { $year }, und dieses Jahr wird dafür nicht neu berechnet. Geben Sie { $year } in history.csv neu berechnet an; `recalculate: true` nimmt heraus, was verkauft oder geschlossen ist, mit seinen Quellen
