"""The night's job as an analyst would script it with pandas and openpyxl: the bench's yardstick for a whole run.

Reads a clinic's inbox (835 files, CSV and Excel remittances, program logs, episodes) and its contracts, joins service lines to
logged days, prices each day, classifies what was denied, and writes one row a day. Keeps nothing for the next night.

Usage: reconcile_with_pandas.py CLINIC_FOLDER WORKBOOK.xlsx
"""

import gzip
import sys
import warnings
from pathlib import Path

import pandas as pd
import yaml
from openpyxl import Workbook

PROGRAM_CODES = {"97545", "97546", "97110", "97112", "97530", "97535", "97537"}
MINUTES = ["pt_minutes", "ot_minutes", "psych_minutes", "vocational_minutes", "exercise_minutes",
           "neuromuscular_minutes", "activities_minutes", "selfcare_minutes", "reintegration_minutes"]
DENIALS = [
    ("AUTHORIZATION_OR_NECESSITY", {"197", "39", "50", "198"}),
    ("TIMELY_FILING", {"29"}),
    ("DUPLICATE", {"18"}),
    ("BUNDLED", {"97", "236"}),
    ("COVERAGE", {"96", "204", "26", "27", "31"}),
    ("DOCUMENTATION", {"16", "226", "227", "252"}),
    ("LIABILITY", {"P4", "19", "20", "21"}),
    ("LIMIT", {"119", "151"}),
]
LINE_COLUMNS = ["payer", "trace", "paid_on", "control", "payer_claim", "claim_number", "last", "first", "date", "code",
                "units", "billed", "paid", "reasons", "remarks"]
ROWS_OF_A_SHEET = 1_048_575


def text_of(path):
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8-sig", errors="replace")


def read_835(path, lines):
    """Appends a tuple for each service line, in the order of LINE_COLUMNS; amounts in cents."""
    text = text_of(path)
    start = max(text.find("ISA"), 0)
    if text.startswith("ISA", start):
        element, component, terminator = text[start + 3], text[start + 104], text[start + 105]
    else:  # transactions without an envelope
        element, component, terminator = text[start + 2], ":", "~"
    payer = trace = paid_on = last = first = claim_number = claim_date = ""
    claim = line = None
    has_lines, claim_reasons = True, []

    def close():
        """The line under way, or a claim that was paid as one sum."""
        nonlocal line, has_lines
        if line is None and claim is not None and not has_lines:
            line = {"code": "", "billed": cents(claim[3]), "paid": cents(claim[4]), "units": 1.0, "date": "",
                    "reasons": claim_reasons, "remarks": []}
        if line is not None:
            has_lines = True
            lines.append((payer, trace, paid_on, claim[1], claim[7] if len(claim) > 7 else "", claim_number, last, first,
                          line["date"] or claim_date, line["code"], line["units"], line["billed"], line["paid"],
                          ";".join(line["reasons"]), ";".join(line["remarks"])))
            line = None

    for raw in text[start:].split(terminator):
        s = raw.strip().split(element)
        tag = s[0]
        if tag == "SVC":
            if line is not None:
                close()
            has_lines = True
            product = s[1].split(component)
            line = {"code": product[1] if len(product) > 1 else "", "billed": cents(s[2]), "paid": cents(s[3]),
                    "units": float(s[5]) if len(s) > 5 and s[5] else 1.0, "date": "", "reasons": [], "remarks": []}
        elif tag == "DTM":
            if s[1] in ("472", "150") and line is not None:
                line["date"] = s[2]
            elif s[1] == "232":
                claim_date = s[2]
        elif tag == "CAS":
            reasons = claim_reasons if line is None else line["reasons"]
            reasons.extend(s[1] + "-" + s[i] + ":" + s[i + 1] for i in range(2, len(s) - 1, 3) if s[i])
        elif tag == "LQ":
            if line is not None:
                line["remarks"].append(s[2])
        elif tag == "CLP":
            close()
            claim, claim_number, last, first, claim_date = s, "", "", "", ""
            has_lines, claim_reasons = False, []
        elif tag == "NM1" and s[1] == "QC":
            last, first = s[3], s[4] if len(s) > 4 else ""
        elif tag == "REF":
            if line is None and s[1] in ("1L", "CE", "Y4", "EA", "IG", "6P", "G1", "0B", "SY", "F8"):
                claim_number = claim_number or s[2]
        elif tag == "TRN":
            trace, payer = s[2], s[3] if len(s) > 3 else ""
        elif tag == "BPR":
            paid_on = s[16] if len(s) > 16 else ""
        elif tag in ("SE", "PLB"):
            close()
    close()


def cents(amount):
    return round(float(amount or 0) * 100)


def table(path):
    if path.suffix == ".xlsx":
        rows = pd.read_excel(path, dtype=str).fillna("")
    else:
        rows = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig",
                           sep=";" if first_line_has_semicolons(path) else ",")
    rows.columns = [name.strip().lower() for name in rows.columns]
    return rows


def first_line_has_semicolons(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8-sig") as file:
        return ";" in file.readline()


def files(folder):
    return sorted(p for p in folder.iterdir() if p.is_file())


def money(column):
    plain = column.str.replace(r"[$,\s]", "", regex=True)
    negative = plain.str.startswith("(")
    value = pd.to_numeric(plain.str.strip("()"), errors="coerce").fillna(0)
    return (value.where(~negative, -value) * 100).round().astype("int64")


def remitted(inbox):
    lines, tables = [], []
    for path in files(inbox / "remittances"):
        if ".835" in path.name:
            read_835(path, lines)
        else:
            tables.append(table(path))
    frame = pd.DataFrame(lines, columns=LINE_COLUMNS)
    if tables:
        rows = pd.concat(tables, ignore_index=True)
        frame = pd.concat([frame, pd.DataFrame({
            "payer": rows.payer_id, "trace": rows.payment_trace, "paid_on": rows.payment_date,
            "control": rows.patient_control_number, "payer_claim": rows.payer_claim_number,
            "claim_number": rows.claim_number, "last": rows.patient_last_name, "first": rows.patient_first_name,
            "date": rows.service_date, "code": rows.procedure_code,
            "units": pd.to_numeric(rows.units, errors="coerce").fillna(1), "billed": money(rows.billed_amount),
            "paid": money(rows.paid_amount), "reasons": rows.adjustments, "remarks": rows.remark_codes})],
            ignore_index=True)
    frame["date"] = dates(frame["date"])
    frame["paid_on"] = dates(frame["paid_on"])
    told = ["trace", "control", "payer_claim", "date", "code", "units", "billed", "paid", "reasons"]
    return frame.drop_duplicates(told)  # a payment may be told a second time in another file


def dates(column):
    """Each spelling once: there are few different days."""
    known = {text: pd.to_datetime(text, errors="coerce") for text in column.unique()}
    return pd.to_datetime(column.map(known))


def logged(inbox):
    log = pd.concat([table(path) for path in files(inbox / "program-logs")], ignore_index=True).fillna("")
    log["date"] = dates(log["service_date"])
    for name in MINUTES:
        log[name] = pd.to_numeric(log[name], errors="coerce").fillna(0) if name in log else 0
    begun = pd.to_timedelta(log["start_time"].str.slice(0, 5).where(log["start_time"] != "", "00:00") + ":00", errors="coerce")
    ended = pd.to_timedelta(log["end_time"].str.slice(0, 5).where(log["end_time"] != "", "00:00") + ":00", errors="coerce")
    present = (ended - begun).dt.total_seconds().div(60).fillna(0)
    present = present.where(present >= 0, present + 24 * 60) - pd.to_numeric(log["break_minutes"], errors="coerce").fillna(0)
    log["minutes"] = present.where(log["end_time"] != "", log[MINUTES].sum(axis=1))
    log = log[log["attendance"].isin(["P", "L", "Y", "E"])].drop_duplicates(["claim_number", "program", "date"], keep="last")
    return log[["claim_number", "program", "date", "patient_id", "patient_last_name", "patient_first_name",
                "patient_control_number", "payer_id", "employer", "jurisdiction", "minutes", *MINUTES]]


def plain(number):
    """A number as everybody spells it: without dashes, blanks and leading zeros."""
    return "".join(c for c in str(number).upper() if c.isalnum()).lstrip("0")


def matched(lines, log):
    """Adds the log's claim number to each line: by claim number, control number, or name and date."""
    numbers = {plain(number): number for number in log["claim_number"].unique()}
    accounts = log.drop_duplicates("patient_control_number").set_index("patient_control_number")["claim_number"]
    name = log["patient_last_name"].str.upper() + "|" + log["patient_first_name"].str.upper()
    names = log.assign(name=name).drop_duplicates(["name", "date"]).set_index(["name", "date"])["claim_number"]
    own = lines["claim_number"].map(plain).map(numbers)
    accounts = {plain(control): claim for control, claim in accounts.items()}
    account = lines["control"].map(plain).map(accounts)
    key = pd.MultiIndex.from_arrays([lines["last"].str.upper() + "|" + lines["first"].str.upper(), lines["date"]])
    by_name = pd.Series(names.reindex(key).to_numpy(), index=lines.index)
    theirs = lines["payer_claim"].map(plain).map(numbers)
    return lines.assign(claim=own.fillna(account).fillna(theirs).fillna(by_name))


def days_of(lines, log):
    """One row a claim and day, with what was billed and paid for it."""
    lines = lines[lines["code"].isin(PROGRAM_CODES) | (lines["code"] == "")]
    grouped = lines.groupby(["claim", "date"], sort=False, dropna=False)
    paid = grouped.agg(billed=("billed", "sum"), paid=("paid", "sum"), units=("units", "sum"), paid_on=("paid_on", "max"),
                       reasons=("reasons", ";".join), remarks=("remarks", ";".join), control=("control", "first"),
                       payer=("payer", "first"), lines=("code", "size")).reset_index()
    return log.merge(paid, how="outer", left_on=["claim_number", "date"], right_on=["claim", "date"])


def schedules(folder):
    rows = pd.read_csv(folder / "fee-schedules.csv", dtype=str, keep_default_na=False)
    return {(r.schedule, r.jurisdiction, r.code): (float(r.amount), float(r.accreditation_factor or 1), r.basis)
            for r in rows.itertuples()}


def priced(day, contract, fees, number_in_case):
    """What the contract owes for a day, in cents, and how that came about."""
    terms, basis = contract.get("terms") or {}, contract["basis"]
    minutes = min(day.minutes, float(contract.get("max-hours-per-day", 24)) * 60)
    increment = float(terms.get("increment", 15))
    hours = (minutes + increment / 2) // increment * increment / 60
    if basis == "per-hour":
        amount, how = hours * float(terms["rate"]), f"{hours:g} hours at {terms['rate']}"
    elif basis == "daily":
        full = minutes >= terms["full-day-minutes"]
        half = minutes >= terms["half-day-minutes"]
        amount, how = (terms["rate"], "a full day") if full else (terms["half-day-rate"], "a half day") if half else (0, "short")
    elif basis == "case":
        extra = number_in_case > terms["included-days"]
        amount = terms["rate"] if number_in_case == 1 else terms["extra-day-rate"] if extra else 0
        how = f"day {number_in_case} of a case"
    elif basis == "fee-schedule":
        fee, factor, unit = next((fees[(terms["schedule"], state, "97545")] for state in (day.jurisdiction, "", "*")
                                  if (terms["schedule"], state, "97545") in fees), (0, 1, "hour"))
        rate = fee * (1 if contract["accredited"] else factor) * float(terms["percent"]) / 100
        amount, how = rate * (hours if unit == "hour" else minutes // 15), f"schedule {terms['schedule']} of {day.jurisdiction}"
    elif basis == "percent-of-charge":
        if not day.billed > 0:
            return None, "no charge yet"
        amount, how = day.billed / 100 * terms["percent"] / 100, f"{terms['percent']} % of the charge"
    elif basis == "per-code" and "97545" in terms:
        amount = terms["97545"] + max(0, hours - 2) * terms["97546"]
        how = "two hours, then hour by hour"
    elif basis == "per-code":
        spent = zip(("97110", "97112", "97530", "97535", "97537"),
                    (day.exercise_minutes, day.neuromuscular_minutes, day.activities_minutes, day.selfcare_minutes,
                     day.reintegration_minutes))
        amount, how = sum((m + 7) // 15 * terms[code] for code, m in spent), "units of each code"
    elif basis == "rvu":
        gpci = terms["gpci"]
        value = {c: sum(r[k] * gpci[k] for k in gpci) * terms["conversion-factor"] * terms["percent"] / 100
                 for c, r in terms["rows"].items()}
        spent = zip(value, (day.exercise_minutes, day.neuromuscular_minutes, day.activities_minutes, day.selfcare_minutes,
                            day.reintegration_minutes))
        amount, how = sum((m + 7) // 15 * value[code] for code, m in spent), "relative values"
    else:
        return 0, "not covered"
    amount *= 1 + contract.get("documentation-uplift-percent", 0) / 100
    amount *= 1 - contract.get("discount-percent", 0) / 100
    owed = round(amount * 100)
    if contract.get("lesser-of-charge") and day.billed > 0:
        owed = min(owed, int(day.billed))
    return owed, how


def contract_of(day, contracts):
    """The narrowest contract in force for the payer."""
    best = None
    for contract in contracts.get(day.payer_id, ()):
        period = contract["effective"]
        if day.date.date() < period["from"] or day.date.date() > period.get("to", day.date.date()):
            continue
        if "employer" in contract and contract["employer"] != day.employer:
            continue
        if best is None or "employer" in contract:
            best = contract
    return best


def outcome(day, expected, tolerance=100):
    if day.lines != day.lines:
        return "AWAITING_PAYMENT"
    if expected is None:
        return "NO_RATE"
    short = expected - day.paid
    if day.paid == 0 and expected > 0:
        return "DENIED"
    if abs(short) <= tolerance:
        return "PAID_AS_EXPECTED"
    return "UNDERPAID" if short > 0 else "OVERPAID"


def denial_class(reasons):
    codes = {part.split("-")[-1].split(":")[0] for part in reasons.replace(",", ";").split(";") if part}
    return next((name for name, known in DENIALS if codes & known), "OTHER" if codes else "")


def findings(days, contracts, fees):
    position = days.groupby("claim_number", sort=False).cumcount() + 1
    for day, number in zip(days.itertuples(index=False), position):
        if day.claim_number != day.claim_number:
            yield ("", day.control, "", day.payer, "", "", as_date(day.date), None, day.billed / 100, None, day.paid / 100, None,
                   "PAID_WITHOUT_LOG" if day.paid else "UNMATCHED", "", day.reasons, day.remarks, "")
            continue
        contract = contract_of(day, contracts)
        expected, how = (None, "no contract") if contract is None else priced(day, contract, fees, number)
        what = outcome(day, expected)
        known = day.lines == day.lines
        why = denial_class(day.reasons) if what in ("DENIED", "UNDERPAID") else ""
        yield (day.claim_number, day.patient_control_number, day.patient_last_name + ", " + day.patient_first_name, day.payer_id,
               contract["id"] if contract else "", day.program, as_date(day.date), day.minutes / 60,
               day.billed / 100 if known else None, None if expected is None else expected / 100,
               day.paid / 100 if known else None,
               None if expected is None or not known else (day.paid - expected) / 100, what, why,
               day.reasons if known else "", day.remarks if known else "", how)


def as_date(stamp):
    return None if stamp != stamp else stamp.to_pydatetime()


def write(rows, path):
    heading = ["Claim", "Control number", "Patient", "Payer", "Contract", "Program", "Date", "Hours", "Billed", "Expected", "Paid",
               "Variance", "Outcome", "Denial class", "Reason codes", "Remarks", "Derivation"]
    book = Workbook(write_only=True)
    totals, sheet, count = {}, None, 0
    for row in rows:
        if count % ROWS_OF_A_SHEET == 0:
            sheet = book.create_sheet("Findings" if count == 0 else f"Findings {count // ROWS_OF_A_SHEET + 1}")
            sheet.append(heading)
        sheet.append(row)
        count += 1
        known = totals.setdefault(row[12], [0, 0.0])
        known[0] += 1
        known[1] += row[11] or 0
    summary = book.create_sheet("Summary", 0)
    summary.append(["Outcome", "Days", "Variance"])
    for name, (number, variance) in sorted(totals.items()):
        summary.append([name, number, round(variance, 2)])
    book.save(path)
    return count, totals


def main(clinic, path):
    warnings.filterwarnings("ignore", module="openpyxl")
    folder = Path(clinic)
    reference = folder / "jobs" / "reference"
    contracts = {}
    for contract in yaml.safe_load((reference / "contracts.yml").read_text()):
        contracts.setdefault(contract["payer"][0], []).append(contract)
    log = logged(folder / "inbox")
    lines = matched(remitted(folder / "inbox"), log)
    days = days_of(lines, log).sort_values(["claim_number", "date"], kind="stable")
    count, totals = write(findings(days, contracts, schedules(reference)), path)
    print(f"{len(lines)} lines, {len(log)} logged days, {count} rows: "
          + ", ".join(f"{name} {number}" for name, (number, _) in sorted(totals.items())))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
