"""A plain word-list script: words.py LISTS.json FOLDER > rows.csv; a row a turn, a column a class."""
import json
import os
import re
import sys

lists = {name: set(words) for name, words in json.load(open(sys.argv[1])).items()}
word = re.compile(r"[a-z][a-z'\-]*")
print("call,turn,words," + ",".join(lists))
for folder, _, files in sorted(os.walk(sys.argv[2])):
    for name in sorted(files):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            for turn, line in enumerate(file):
                tokens = word.findall(line.lower())
                counts = [sum(token in words for token in tokens) for words in lists.values()]
                print(f"{name},{turn},{len(tokens)}," + ",".join(map(str, counts)))
