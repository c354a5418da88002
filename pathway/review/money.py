"""What a unit of money is worth, near enough to compare a number with one in another currency."""

from __future__ import annotations

DOLLAR = {
    "USD": 1.0,
    "EUR": 0.92,
    "GBP": 0.78,
    "CHF": 0.88,
    "CNY": 7.2,
    "RMB": 7.2,
    "HKD": 7.8,
    "TWD": 32.0,
    "JPY": 150.0,
    "KRW": 1360.0,
    "INR": 84.0,
    "IDR": 16000.0,
    "MYR": 4.6,
    "PHP": 57.0,
    "SGD": 1.3,
    "THB": 35.0,
    "VND": 25000.0,
    "AUD": 1.5,
    "NZD": 1.7,
    "CAD": 1.4,
    "MXN": 18.0,
    "BRL": 5.4,
    "NOK": 11.0,
    "SEK": 11.0,
    "DKK": 6.9,
    "CZK": 23.0,
    "HUF": 370.0,
    "PLN": 4.0,
    "UAH": 40.0,
    "RUB": 93.0,
    "KZT": 470.0,
    "TRY": 33.0,
    "ILS": 3.7,
    "SAR": 3.75,
    "ZAR": 18.0,
}
"""Units of a currency that are worth a US dollar: the order of the means of 2024 (reference rates
of the European Central Bank, or of the national bank), to two digits. They decide nothing: they
tell whether a number is of the right size."""


def dollars(currency: str) -> float | None:
    """What one is worth [USD]; None of a currency that is not listed."""
    rate = DOLLAR.get(currency)
    return None if rate is None else 1 / rate
