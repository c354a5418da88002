# The two ledgers of scope 2: what is drawn.
bau = { business-as-usual }
location = Location-based
market = Market-based
mix = Residual mix of the grid
contracts = Green-power purchase
of-bau = of BAU
between = Between the two ledgers

# The title: both trends, and what makes the difference.
over = over { $share }
title =
    Scope 2 { $market_way ->
        [up] rises { $market_by } market-based by { $end }
        [level] stays the same market-based until { $end }
       *[down] falls { $market_by } market-based by { $end }
    } { $apart ->
        [yes] but
       *[no] and
    } { $location_way ->
        [up] rises { $location_by } location-based
        [level] stays the same location-based
       *[down] falls { $location_by } location-based
    }{ $gap ->
        [contracts] : green power bought makes the difference of { $difference } { $unit }
        [both] : green power takes off { $contracts } { $unit }, the residual mix adds { $mix } { $unit }
        [mix] : the residual mix adds { $mix } { $unit }
        [open] : the ledgers differ by { $difference } { $unit }
       *[unsaid] { "" }
    }
title-values = Scope 2 is { $market } { $unit } market-based and { $location } { $unit } location-based in { $end }
title-same = Scope 2 is the same in both ledgers: { $market } { $unit } in { $end }

# Around them.
subtitle = { $subject }, gross scope 2 emissions in both ledgers, { $unit } CO<sub>2</sub>e per year
method = { $scope }, gross. Location-based: every kWh at the average of its grid. Market-based: clean power bought at zero, the rest at the residual mix.
gap = Green power bought does not change the location-based ledger. The row “residual mix” holds the rest of the gap: what the residual mix adds, and what it changes in the value of other cuts.

# The text alternative and the table.
about = Line chart, { $first }–{ $last }, { $unit } CO2e per year. In { $last }:
about-row = { $name }: { $value }.
caption = { $unit } CO₂e per year
year = Year
