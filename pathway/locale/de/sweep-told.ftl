# What is told of a sweep: in a terminal, in summary.md, and while it runs.
name = Sensitivitätsanalyse „{ $name }“ der Studie „{ $study }“:
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

# Was eine Sensitivitätsanalyse ablehnt.
no-shard = { $text } ist kein Teil. Schreiben Sie --shard 3/8 für den dritten von acht.
at-work = In { $folder } läuft schon eine Sensitivitätsanalyse. Warten Sie auf sie, oder nennen Sie einen anderen Ordner.
no-sweep = { $folder } enthält keine Sensitivitätsanalyse. Geben Sie den Ordner an, den eine geschrieben hat.
no-sweep-to-merge = { $folder } enthält keine Sensitivitätsanalyse. Nennen Sie Ordner, die eine geschrieben hat.
no-folder = { $folder } ist kein Ordner. Nennen Sie mit --out einen anderen.
not-free = { $folder } enthält etwas, das zu keiner Sensitivitätsanalyse gehört, und bleibt unverändert. Nennen Sie mit --out einen anderen Ordner, oder leeren Sie ihn.
unusable = { $folder } kann nicht { $how ->
    [read] gelesen
   *[written] geschrieben
 } werden: { $why }. Nennen Sie einen anderen Ordner.
others = { $folder } wurde mit anderem begonnen: { $changes }. Beginnen Sie neu mit --fresh, oder nennen Sie mit --out einen anderen Ordner.
between-changes = { "; " }
changed = geändert: { $what ->
    [file] die Datei der Sensitivitätsanalyse
    [case] der Fall
    [study] die Studie
    [sweep] die Sensitivitätsanalyse
   *[scenarios] die Szenarien
 }
difference = { $name } ist { $how ->
    [new] neu
    [gone] nicht mehr da
   *[changed] geändert
 }
other-shard = begonnen für { $was }, nicht für { $now }
all-scenarios = alle Szenarien
one-shard = Teil { $shard }
nothing-to-merge = Nennen Sie die Ordner der Teile, die zusammengeführt werden sollen.
of-another = { $folder } gehört nicht zur selben Sensitivitätsanalyse wie { $other }. Führen Sie nur eine zusammen.
other-numbers = { $folder } hat für das Szenario { $scenario } andere Zahlen als die Teile davor. Lösen Sie eines davon erneut mit --fresh.
in-no-shard = { $n } von { $all } Szenarien sind in keinem der Teile: { $names }. Führen Sie die fehlenden Teile aus.
unfinished = { $folder } enthält eine Sensitivitätsanalyse, die nicht fertig ist: { $n } von { $all } Szenarien fehlen. Führen Sie sie erneut aus, oder führen Sie ihre Teile zusammen.
no-baseline = { $folder } ist weder ein Lauf noch eine Sensitivitätsanalyse. Nennen Sie eines davon mit --baseline.
shard-alone = Ein Teil kann nicht allein gelesen werden. Führen Sie zuerst die Teile zusammen.
indices-need-salib = Die Indizes brauchen SALib: pip install 'neutrality-pathway[sweep]'.
