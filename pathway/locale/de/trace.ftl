# Woher eine Zahl der Tabellen kommt: ihre Überschriften und Zeilen
head = { $column } in { $table }, { $year }{ $keys ->
    [none] { "" }
   *[some] , { $of }
 }: { $value }
row = { $key }: { $value }
rounding = Rundung: Die Entscheidungen in den Tabellen haben sechs Nachkommastellen
counted = { $rows ->
    [one] Eine Zeile; ihre Glieder ergeben sie genau
   *[other] { $rows } Zeilen; ihre Glieder ergeben sie genau, und sie zusammen die Zahl
 }.
term = { $value }  { $what }
equals = { $what } = { $product }
factor = { $value }: { $what }
cited = { $file }, { $place }: { $value }
set = { $file }, { $place }: { $value }, für diesen Lauf gesetzt
decided = { $file }, { $place }: { $value } ({ $past ->
    [told] nach den Istwerten
    [expected] wie erwartet: Die Istwerte des Jahres sagen nichts dazu
   *[none] vom Plan entschieden
 })
from = { $cited } ({ $source })
trust = { $cited } ({ $source }; { $confidence })

# Was sich summiert
emitted = { $source } ({ $carrier })
used = { $option } verbraucht { $carrier }
by = { $source } verbraucht Strom
power = Strom
before = Vorkette des Stroms von { $account }
captured = { $option } scheidet CO₂ ab
retired = { $option }: stillgelegte Zertifikate
usual = Weiter wie bisher
served = { $option } übernimmt
felt = { $option } nimmt mit oder bringt mit sich
felt-at = { $option }, durch seine Wirkung auf { $source }
on-site = { $option }, am Standort genutzt
clean = { $option }: beanspruchter sauberer Strom
existing = { $option }: was der Bestand ohne den Plan leistet
exported = { $option } speist ein
bought = { $option }, gekauft { $year }
closed = { $option }, gekauft { $bought } und stillgelegt { $year }
saved = { $source }: was nicht mehr gekauft wird
gross-of = Bruttoemissionen von { $account }
freed = { $scheme }: was davon frei ist
idle = { $source }: was vorher da war und vorzeitig stillsteht
in-plan = im Plan
in-base = im Plan ohne Zukäufe
emissions = Emissionen
present = Barwert

# Wovon es ein Produkt ist
activity = verbleibende Aktivität
expected = was erwartet war
observed = was davon war, Maßnahmen hinzugerechnet; was eine Zeile von mehreren zusammen nennt, ist nach dem bis dahin Erwarteten geteilt
each = { $carrier } je Einheit
felt-each = was mit jeder Einheit entfällt (unter 0: hinzukommt)
done-served = { $option }: übernommene Aktivität
done-on-site = { $option }: am Standort genutzter Strom
done-captured = { $option }: abgeschiedenes CO₂
done-removed = { $option }: entnommen, mit dem eigenen Sicherheitsabschlag
more = über das hinaus, was der Bestand leistet
less = weniger als im Plan ohne Zukäufe
power-market = Strom, der marktbasiert zählt: Bedarf ohne Eigennutzung und sauberen Strom
power-location = Strom, der standortbasiert zählt: Bedarf ohne Eigennutzung
emission-factor = { $which ->
    [base] Emissionsfaktor von { $carrier } { $year }, dem Basisjahr
   *[own] Emissionsfaktor von { $carrier } { $year }
 }
fall = um wie viel der Emissionsfaktor seit dem Basisjahr gefallen ist
reached = Emissionsfaktor des Stroms, mit dem sauberen Strom des Kontos
uncovered = Bedarf ohne das, was der Bestand deckt
per-uncovered = je GWh dieses Bedarfs
kept = Bedarf ohne das, was der Bestand deckt und Umstellungen hinzufügten
per-demand = je GWh, die das Konto verbraucht
demand = Strom, den das Konto verbraucht
fossil-part = fossiler Anteil
biogenic-part = biogener Anteil
tonnes = Tonnen
price = Preis von { $carrier }
paid = { $item }, fällig { $year }, je Einheit
pass-through = Anteil, der beim Unternehmen ankommt
rest = Anteil, den andere trügen
carbon-price = Preis je Tonne nach { $scheme }
gross-more = Bruttoemissionen über dem Plan ohne Zukäufe
cash = Zahlungen des Jahres
discount = Diskontfaktor { $year }
