/** The built-in relation types in German, by their ids. */
export const RELATIONS: ReadonlyMap<string, readonly [label: string, definition: string]> = new Map(
  [
    [
      'accuses',
      ['Vorwurf', 'Das Subjekt macht das Objekt für eine Tat oder einen Zustand verantwortlich.'],
    ],
    ['denies', ['Dementi', 'Das Subjekt bestreitet Aussagen; Objekt ist, wer sie macht.']],
    ['declines-comment', ['kein Kommentar', 'Das Subjekt nimmt zu Aussagen keine Stellung.']],
    ['demands', ['Forderung', 'Das Subjekt fordert vom Objekt, etwas zu tun oder zu lassen.']],
    ['warns', ['Warnung', 'Das Subjekt sagt Schaden voraus, mit oder ohne Schuld des Objekts.']],
    [
      'wary-of',
      [
        'Argwohn',
        'Dem Subjekt wird Misstrauen oder Sorge gegenüber dem Objekt zugeschrieben (eine Haltung, kein Ereignis).',
      ],
    ],
    [
      'expects-of',
      ['Erwartung', 'Dem Subjekt wird zugeschrieben, vom Objekt ein Verhalten zu erwarten.'],
    ],
    [
      'counters',
      ['Eindämmung', 'Dem Subjekt wird zugeschrieben, dem Einfluss des Objekts entgegenzuwirken.'],
    ],
    ['attacks', ['Angriff', 'Waffengewalt des Subjekts gegen das Objekt.']],
    ['clashes-with', ['Gefecht', 'Beiderseitige Kämpfe; keine Seite ist hervorgehoben.']],
    [
      'responsible-for',
      [
        'Verantwortung',
        'Das Subjekt hat das Ereignis verursacht, das Objekt ist (für Schuldzuweisungen und bestrittene Schuld).',
      ],
    ],
    ['harbours', ['Unterschlupf', 'Das Subjekt gewährt dem Objekt Unterschlupf.']],
    ['sponsors', ['Förderung', 'Das Subjekt unterstützt bewaffnetes Vorgehen des Objekts.']],
    ['proxy-for', ['Stellvertreter', 'Das Subjekt handelt für das Objekt.']],
    ['infiltrates', ['Unterwanderung', 'Das Subjekt hat verdeckt Einfluss im Objekt.']],
    [
      'operates-from',
      [
        'Operationen aus',
        'Das Subjekt hat Stützpunkte im Gebiet des Objekts oder handelt von dort aus.',
      ],
    ],
    [
      'suspends-ties',
      [
        'Beziehungen ausgesetzt',
        'Das Subjekt bricht Handel oder andere Beziehungen zum Objekt ab oder setzt sie aus.',
      ],
    ],
    [
      'writes-off',
      [
        'für gescheitert erklärt',
        'Das Subjekt erklärt Gespräche (das Objekt) öffentlich für gescheitert oder beendet.',
      ],
    ],
    [
      'mediates',
      ['Vermittlung', 'Das Subjekt vermittelt zwischen den Parteien, die Objekte sind.'],
    ],
    [
      'offers-mediation',
      ['Vermittlungsangebot', 'Das Subjekt bietet den Parteien Vermittlung oder Hilfe an.'],
    ],
    [
      'welcomes',
      ['Angebot begrüßt', 'Das Subjekt begrüßt ein Angebot des Objekts oder nimmt es an.'],
    ],
    [
      'urges',
      [
        'Appell',
        'Das Subjekt ruft die Objekte auf, zu reden oder sich zu einigen; vermittelt wird damit nicht.',
      ],
    ],
    ['hosts', ['Gastgeber', 'Das Subjekt richtet das Ereignis aus, das Objekt ist.']],
    ['negotiates-with', ['Verhandlung', 'Parteien führen Gespräche.']],
    ['consults', ['Kontakt', 'Kontakt oder Anruf zwischen Amtsträgern oder Staaten.']],
    ['visits', ['Besuch', 'Das Subjekt reist zum Objekt.']],
    ['agrees-with', ['Einigung', 'Parteien einigen sich; die Vereinbarung ist genannt.']],
    [
      'builds-ties-with',
      [
        'Annäherung',
        'Das Subjekt verbessert seine Beziehungen oder seine Haltung zum Objekt. KEIN förmliches Bündnis.',
      ],
    ],
    ['praises', ['Lob', 'Das Subjekt spricht mit Wärme vom Objekt.']],
    ['aids', ['Hilfe', 'Das Subjekt hilft dem Objekt materiell.']],
    [
      'announces',
      ['Ankündigung', 'Das Subjekt gibt das Ereignis oder Instrument bekannt, das Objekt ist.'],
    ],
    ['expresses-hope', ['Hoffnung', 'Das Subjekt äußert Hoffnung in Bezug auf die Objekte.']],
    [
      'comments-on',
      ['Einschätzung', 'Fachleute oder Kolumnisten äußern eine Ansicht über das Objekt.'],
    ],
    [
      'reports-toll',
      ['Opferzahlen', 'Das Subjekt nennt Opferzahlen zu dem Ereignis, das Objekt ist.'],
    ],
    ['reports', ['Meldung', 'Ein Medium gibt wieder, was das Objekt gesagt hat.']],
    ['tells', ['Auskunft', 'Ein Amtsträger spricht mit einem Medium.']],
    ['holds-office', ['Amt', 'Eine Person hat ein Amt im Objekt.']],
    ['affiliated-with', ['Mitarbeit', 'Eine Person arbeitet oder schreibt für das Objekt.']],
    ['part-of', ['Teil', 'Das Subjekt ist Einheit, Mitglied oder Abschnitt des Objekts.']],
    ['governs', ['Herrschaft', 'Das Subjekt hat im Objekt die Macht.']],
    ['located-in', ['Lage', 'Ein Ereignis oder Ort (Subjekt) liegt an einem Ort (Objekt).']],
    ['borders', ['Grenze', 'Länder haben eine gemeinsame Grenze.']],
    ['involved-in', ['Beteiligung', 'Ein Akteur ist an einem Ereignis beteiligt.']],
    [
      'linked-to',
      [
        'Verbindung',
        'Ein Ereignis hängt mit dem Objekt zusammen, ohne dass ein Schuldiger genannt ist.',
      ],
    ],
    ['led-to', ['Folge', 'Ein Ereignis soll ein anderes herbeigeführt haben.']],
    ['affects', ['Auswirkung', 'Ein Ereignis schadet dem Objekt oder trifft es.']],
    ['pursues', ['Kurs', 'Ein Akteur vertritt eine Doktrin oder Politik.']],
    [
      'allied-with',
      ['Bündnis', 'Ein förmliches Bündnis, das die Quelle nennt. Annäherung und Lob sind keins.'],
    ],
  ],
)
