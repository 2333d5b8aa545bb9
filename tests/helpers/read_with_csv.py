"""Reads the tables of a zip with Python's csv module, by the rules of a spreadsheet, and prints them as JSON."""
import csv
import io
import json
import sys
import zipfile

csv.field_size_limit(2**30)
with zipfile.ZipFile(sys.argv[1]) as archive:
    print(
        json.dumps(
            {
                name: list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8"), newline="")))
                for name in archive.namelist()
                if name.endswith(".csv")
            }
        )
    )
