# What is told of a sweep: in a terminal, in summary.md, and while it runs.
name = Sensitivitätsanalyse „{ $name }“ der Studie { $study }:
scenarios = { $n ->
    [one] 1 Szenario
   *[other] { $n } Szenarien
} neben dem unveränderten Fall: { $planned } mit Plan, { $none } ohne, { $faulty } mit unstimmigen Eingaben, { $failed } nicht zu Ende gelöst.
base-without = Der unveränderte Fall hat keinen Plan.
collide = Nicht zugleich einzuhalten: { $names }.
most = Größte Wirkung auf { $reading } (wie im Fall: { $base }):
bar = { $factor }: { $first } bei { $value }
bar-both = { $factor }: { $first } bei { $value }, { $second } bei { $other }
stop = { $sentence }.
folder = Tabellen und Abbildungen stehen in { $folder }.
shard = { $n ->
    [one] 1 Szenario dieses Teils ist gelöst.
   *[other] { $n } Szenarien dieses Teils sind gelöst.
} Tabellen und Schwellen gibt es, wenn die Teile zusammengeführt sind.

# Thresholds.
thresholds = Schwellen
no-thresholds = Keine Schwellen gesetzt.
all-hold = { $n ->
    [one] Die eine Schwelle hält.
    [2] Beide Schwellen halten.
   *[other] Alle { $n } Schwellen halten.
}
broken = { $n ->
    [one] Die eine Schwelle ist verletzt.
   *[other] { $k ->
        [one] 1 von { $n } Schwellen ist verletzt.
       *[other] { $k } von { $n } Schwellen sind verletzt.
    }
}
against = { $left } gegen { $right }
    .missed = { $left } gegen { $right }, verfehlt um { $by }
columns = Schwelle | hält | links | rechts | verfehlt um
yes = ja
no = **nein**
baseline = `base` ist der Wert von { $name }.

# Why a threshold has no value.
no-plan-base = der unveränderte Fall hat keinen Plan
no-plan-scenario = das Szenario hat keinen Plan
no-plan-any = kein Szenario hat einen Plan
not-in-base = im Vergleichsfall fehlt { $name }
not-in-scenario = in einem Szenario fehlt { $name }
by-zero = es wird durch 0 geteilt
too-large = eine Zahl ist zu groß

# Commitments, caps and requirements that fall short where there is no plan.
short = Was verfehlt wird, wo es keinen Plan gibt
short-columns = was | in Szenarien | höchstens verfehlt um

# Plans in worlds they were not made for [million].
regret = Reue
regret-columns = Plan | größte Reue, { $unit } | erwartete Kosten, { $unit } | Mittel des teuersten Fünftels, { $unit } | durchführbar in
worlds = { $k } von { $n } Zukünften

# While it runs.
rate = { $n } je Minute
left = noch { $span }
without = { $n } ohne Plan
failed = { $n } gescheitert
resumed = { $k } von { $n } Szenarien sind bereits gelöst.
cut-short = { $n ->
    [one] 1 Zeile von { $file } war abgeschnitten oder verändert: wird
   *[other] { $n } Zeilen von { $file } waren abgeschnitten oder verändert: werden
} erneut gelöst.
died = Ein Prozess ist abgebrochen: { $n ->
    [one] 1 Szenario wird
   *[other] { $n } Szenarien werden
} erneut gelöst.
no-parquet = Keine Parquet-Dateien: pip install 'neutrality-pathway[sweep]'. Die CSV-Dateien enthalten dasselbe.
