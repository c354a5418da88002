# A chart that exists only in tests.
title = { $year } is the year with the most emissions
subtitle = { $company }: gross emissions, all scopes
gross = Gross emissions
