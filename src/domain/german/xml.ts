/** What is told of XML that cannot be read, by the English form. */
export const XML: readonly (readonly [string, string])[] = [
  [
    'The XML breaks off: <{0}> is still open at its end ({1}). Get the whole file, or have the program that made it write it again.',
    'Das XML bricht ab: <{0}> ist am Ende noch offen ({1}). Besorgen Sie die ganze Datei, oder lassen Sie das Programm, das sie erzeugt hat, sie noch einmal schreiben.',
  ],
  [
    'The XML breaks off ({0}). Get the whole file, or have the program that made it write it again.',
    'Das XML bricht ab ({0}). Besorgen Sie die ganze Datei, oder lassen Sie das Programm, das sie erzeugt hat, sie noch einmal schreiben.',
  ],
  [
    'The XML is not well-formed ({0}): {1}. Correct it there, or have the program that made it write it again.',
    'Das XML ist nicht wohlgeformt ({0}): {1}. Berichtigen Sie die Stelle, oder lassen Sie das Programm, das die Datei erzeugt hat, sie noch einmal schreiben.',
  ],
  ['a sign stands there that XML does not allow', 'ein Zeichen, das XML nicht zulässt'],
  [
    'a sign stands in a tag that does not belong there',
    'ein Zeichen in einem Tag, das dort nicht hingehört',
  ],
  ['an attribute has no value', 'ein Attribut ohne Wert'],
  [
    'the value of an attribute does not stand in quotation marks',
    'der Wert eines Attributs steht nicht in Anführungszeichen',
  ],
  ['there is no space before an attribute', 'vor einem Attribut fehlt ein Leerzeichen'],
  [
    'an & begins a name that XML does not know; an & of the text is written &amp;',
    'auf ein & folgt ein Name, den XML nicht kennt; ein & im Text schreibt sich &amp;',
  ],
  [
    'a reference such as &#65; names no character',
    'ein Verweis von der Art &#65; nennt kein Zeichen',
  ],
  [']]> stands in the text', ']]> steht im Text'],
  [
    'a comment holds two hyphens, which only its end may have',
    'in einem Kommentar stehen zwei Bindestriche, die nur an sein Ende gehören',
  ],
  [
    'what begins with <! is neither a comment nor CDATA',
    'was mit <! beginnt, ist weder ein Kommentar noch CDATA',
  ],
  [
    'behind the outermost element another begins',
    'hinter dem äußersten Element beginnt noch eines',
  ],
  ['text stands outside of the outermost element', 'Text steht außerhalb des äußersten Elements'],
  ['a closing tag names no element', 'ein schließender Tag nennt kein Element'],
  ['an instruction <?…?> has no proper name', 'eine Anweisung <?…?> hat keinen gültigen Namen'],
  [
    'the line <?xml …?> stands elsewhere than at the very beginning',
    'die Zeile <?xml …?> steht nicht ganz am Anfang',
  ],
  [
    'the line <?xml …?> is not written as it must be',
    'die Zeile <?xml …?> ist nicht richtig geschrieben',
  ],
  ['the attribute {0} stands there twice', 'das Attribut {0} steht dort zweimal'],
  [
    '<{0}> is closed there and was never opened',
    '<{0}> wird dort geschlossen und wurde nie geöffnet',
  ],
  [
    'another element is closed there while <{0}> is open',
    'ein anderes Element wird dort geschlossen, während <{0}> offen ist',
  ],
  ['it breaks a rule of XML', 'dort ist eine Regel von XML verletzt'],
  [
    'The file has a DOCTYPE, which can pull in other files, and is not opened. Take the <!DOCTYPE …> line out, or save the graph anew.',
    'Die Datei hat eine DOCTYPE-Angabe, die andere Dateien hereinziehen kann, und wird nicht geöffnet. Nehmen Sie die Zeile <!DOCTYPE …> heraus, oder speichern Sie den Graphen neu.',
  ],
  [
    'The XML is nested more than {0} elements deep, which no graph file needs. Check that it is the right file.',
    'Das XML ist tiefer als {0} Elemente verschachtelt; das braucht keine Datei eines Graphen. Prüfen Sie, ob es die richtige Datei ist.',
  ],
  [
    'The XML has more than {0} elements, too many to open. Save a smaller part of the graph.',
    'Das XML hat mehr als {0} Elemente, zu viele zum Öffnen. Speichern Sie einen kleineren Teil des Graphen.',
  ],
  [
    'The XML breaks off before its first element, or has none. Get the whole file, or check that it is the right one.',
    'Das XML bricht vor seinem ersten Element ab oder hat keines. Besorgen Sie die ganze Datei, oder prüfen Sie, ob es die richtige ist.',
  ],
]
