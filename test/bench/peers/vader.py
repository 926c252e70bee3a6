"""VADER: vader.py LISTS.json FOLDER > rows.csv; a row a turn with its compound score."""
import os
import sys

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

analyzer = SentimentIntensityAnalyzer()
print("call,turn,compound")
for folder, _, files in sorted(os.walk(sys.argv[2])):
    for name in sorted(files):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            for turn, line in enumerate(file):
                print(f"{name},{turn},{analyzer.polarity_scores(line)['compound']}")
