"""Measures the words of PDF files against the articles that they were made from: bench/results/pdf.md.

    python3 bench/pdf.py FOLDER      needs reportlab and pyphen (PyPI), chromium, and a build of extract
"""
import difflib
import glob
import html
import json
import os
import subprocess
import sys
import tempfile

from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf'
NOTE = 'Footnote text of page {0} about the sources used in this article.'


def paragraphs_of(file):
    with open(file, encoding='utf-8') as f:
        return [line for line in f.read().split('\n') if line.strip()]


def write_reportlab(name, number, paragraphs, font):
    columns = 1 + number % 2
    width, height = A4 if number % 4 < 2 else letter
    margin, gap = 56, 16
    column = (width - 2 * margin - (columns - 1) * gap) / columns
    frames = [Frame(margin + k * (column + gap), 120, column, height - 210, leftPadding=0, rightPadding=0) for k in range(columns)]
    pages = []

    def furniture(canvas, document):
        canvas.setFont(font, 8)
        canvas.drawString(margin, height - 40, 'The Daily Example')
        canvas.drawRightString(width - margin, height - 40, str(document.page))
        canvas.drawCentredString(width / 2, 36, f'- {document.page} -')
        canvas.setFont(font, 6.5)
        canvas.drawString(margin, 96, f'{document.page} {NOTE.format(document.page)}')
        pages.append(document.page)

    document = BaseDocTemplate(name, pagesize=(width, height), invariant=1)
    document.addPageTemplates(PageTemplate(frames=frames, onPage=furniture))
    spaced = number % 5 > 1
    body = ParagraphStyle(
        'body', fontName=font, fontSize=9.5, leading=12, alignment=TA_JUSTIFY if number % 3 else TA_LEFT,
        spaceAfter=5 if spaced else 0, firstLineIndent=0 if spaced else 12, hyphenationLang='en_US',
    )
    title = ParagraphStyle('title', fontName=font, fontSize=16, leading=19, spaceAfter=8)
    document.build([Paragraph(html.escape(p), title if k == 0 else body) for k, p in enumerate(paragraphs)])
    return paragraphs + [f'{page} {NOTE.format(page)}' for page in pages]


def write_chromium(name, number, paragraphs):
    style = (
        f'body{{font:11pt/1.35 serif}} p{{margin:0;text-indent:1.2em}}'
        f'div{{column-count:{1 + number % 2};column-gap:18px;hyphens:auto;text-align:justify}}'
    )
    body = ''.join(f'<p>{html.escape(p)}</p>' for p in paragraphs[1:])
    with tempfile.NamedTemporaryFile('w', suffix='.html', encoding='utf-8') as page:
        page.write(f'<html lang=en><meta charset=utf-8><style>{style}</style><h1>{html.escape(paragraphs[0])}</h1><div>{body}</div>')
        page.flush()
        options = ['--headless', '--no-sandbox', '--disable-gpu', f'--print-to-pdf={name}']
        subprocess.run(['chromium', *options, page.name], check=True, stderr=subprocess.DEVNULL)
    return paragraphs


def measure(expected):
    command = ['node', os.path.join(ROOT, 'bin', 'extract.js'), '-q', '-f', 'jsonl', '--include-text', '-t', 'money', *expected]
    total = found = 0
    for line in subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines():
        result = json.loads(line)
        words, read = ' '.join(expected[result['id']]).split(), result['text'].split()
        blocks = difflib.SequenceMatcher(None, words, read, autojunk=False).get_matching_blocks()
        same = sum(block.size for block in blocks)
        total, found = total + len(words), found + same
        if same < len(words):
            print(f'{result["id"]}: {same} of {len(words)}')
    print(f'{len(expected)} files: {found} of {total} words in order, {found / total:.3%}')


def main():
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    font = 'Times-Roman'
    if os.path.exists(FONT):
        pdfmetrics.registerFont(TTFont('Serif', FONT))
        font = 'Serif'
    expected = {}
    for number, file in enumerate(sorted(glob.glob(os.path.join(ROOT, 'fixtures', 'wikinews', '*.txt')))[:40]):
        name = os.path.join(folder, f'{number:02d}-reportlab.pdf')
        expected[name] = write_reportlab(name, number, paragraphs_of(file), font)
        if number < 12:
            name = os.path.join(folder, f'{number:02d}-chromium.pdf')
            expected[name] = write_chromium(name, number, paragraphs_of(file))
    measure(expected)


if __name__ == '__main__':
    main()
