# Words that every room may refer to; docs/glossary.md says which word is used for what.

# Levels of emissions
business-as-usual = Business as usual
gross-emissions = Gross emissions
net-emissions = Net emissions

# Of a promise, in the text alternative of a chart
kept = { $limit }: { $met ->
    [yes] met
   *[no] missed
 } ({ $plan }).
