# The composition of emissions: its lines.
total = { gross-emissions }
measures = Sonstige Maßnahmen
others = { $n } andere Kategorien
share = Anteil
hover = <b>{ $year }</b> { $name }<br><b>{ $value }</b> { $unit }  { $share }

# The title: where it goes, and what is largest.
title =
    { $way ->
        [up] Bruttoemissionen steigen bis { $end } von { $a } auf { $b } { $unit }
        [level] Bruttoemissionen bleiben { $end } bei { $b } { $unit }
       *[down] Bruttoemissionen sinken bis { $end } von { $a } auf { $b } { $unit }
    }{ $then ->
        [rises] , steigen dann bis { $last } auf { $c }
       *[unsaid] { "" }
    }{ $largest ->
        [overtaken] ; größte Kategorie { $base }: { $old } ({ $x }), { $end }: { $new } ({ $y })
        [stays] ; größte Kategorie bleibt „{ $old }“, { $base } mit { $x }, { $end } mit { $y }
        [level] ; größte Kategorie bleibt „{ $old }“, in beiden Jahren mit { $x }
        [new] ; größte Kategorie { $end }: { $new } ({ $y })
        [gone] ; größte Kategorie { $base }: { $old } ({ $x })
       *[unsaid] { "" }
    }

# Around them.
subtitle = { $subject }: brutto, { $scopes }, marktbasiert, { $unit } CO<sub>2</sub>e pro Jahr
gross = Brutto: vor Entnahmen und Kompensation; Strom marktbasiert.
of-measures = Was Maßnahmen verbrauchen, zählt bei dem, was sie ersetzen.
other-in = Sonst in { $scope }: { $names }.
more = { $n } weitere

# The text alternative and the table.
about = Balkendiagramm, { $first } neben { $last }, { $unit } CO2e.
about-line = { $name }: { $a }, dann { $b }.
with-share = { $value } ({ $share })
caption = { $unit } CO₂e pro Jahr
part = Teil
