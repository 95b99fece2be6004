"""Expected, paid and short by payer, from the files of `trueup export --out DIR`: python with_pandas.py DIR"""
import sys
from decimal import Decimal
from pathlib import Path

import pandas as pd

DOLLARS = ["billed", "allowed", "expected", "paid", "recouped", "variance"]
DATES = ["service_date", "first_decided_on", "last_decided_on", "bill_received", "due_date"]

folder = Path(sys.argv[1])
# numbers of claims stay text (they begin with zeros), and dollars are exact
findings = pd.read_csv(folder / "findings.csv", dtype=str, keep_default_na=False, na_values=[""])
for column in DOLLARS:
    findings[column] = findings[column].map(Decimal, na_action="ignore")
for column in DATES:
    findings[column] = pd.to_datetime(findings[column], format="%Y-%m-%d")

SHORT = ["UNDERPAID", "DENIED", "PARTLY_DENIED", "TAKEN_BACK"]
for payer, days in findings.groupby("payer_name", sort=True):
    short = days[days["outcome"].isin(SHORT)]["variance"].dropna()
    print(payer, len(days), sum(days["expected"].dropna(), Decimal("0.00")), sum(days["paid"], Decimal("0.00")),
          -sum(short[short < 0], Decimal("0.00")), sep="|")
