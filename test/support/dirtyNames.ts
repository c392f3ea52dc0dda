// Names and notes that have broken other programs: markup, formulas, quotes, odd letters.

export const markup = [
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'><script>document.title='hacked'</script>",
  'javascript:alert(1)',
  '{{7*7}}',
  '#{7*7}',
  '</td></tr><h1>x</h1>',
  '<![CDATA[x]]>&amp;&#60;',
]

export const formulas = [
  '=1+1',
  '=HYPERLINK("http://x.example";"x")',
  "=cmd|' /C calc'!A0",
  '+84901234567',
  '-2+3',
  '@SUM(A1:A9)',
  "'=1+1",
  "''=1+1",
  "'already quoted",
  '15/08',
  "'15/08",
]

export const oddities = [
  'Quán "Mộc", số 5; lầu 2 | sau',
  '0901234567',
  '00012',
  '1E5',
  '2024-01-02',
  'TRUE',
  '_x0041_ và _x000D_',
  'Nguyễn Thị Ngọc Ánh',
  'Ωμέγα 漢字 🎂 👨‍👩‍👧'.replaceAll('\u200D', ''),
  'a\\,b\\;c\\n',
]
