import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { sheetFonts, toPrintable } from './sheet-fonts.server.ts'
import type { Sheet, SheetColumn, SheetParty, SheetRow, SheetTotal } from './sheet.ts'

const ink = '#15151e'
const soft = '#5c5966'
const line = '#d8d1c3'

const styles = StyleSheet.create({
  page: { padding: 48, paddingBottom: 64, fontFamily: sheetFonts, fontSize: 9.5, lineHeight: 1.45, color: ink },
  brand: { fontSize: 11, fontWeight: 600 },
  title: { fontSize: 22, fontWeight: 600, lineHeight: 1.3, marginTop: 14, marginBottom: 12 },
  soft: { color: soft },
  strong: { fontWeight: 600 },
  head: { borderBottomWidth: 1, borderBottomColor: ink, paddingBottom: 5, marginTop: 22 },
  row: { borderBottomWidth: 0.5, borderBottomColor: line, paddingVertical: 7 },
  total: { paddingVertical: 3 },
  // From the top of an A4 page: where the page has a line height, what is placed from the bottom is not printed.
  footer: { position: 'absolute', top: 796, left: 48, right: 48, fontSize: 8, color: soft },
})

type Way = { readonly isRtl: boolean; readonly row: 'row' | 'row-reverse'; readonly start: 'left' | 'right'; readonly end: 'left' | 'right' } // prettier-ignore

function wayOf(locale: Sheet['locale']): Way {
  return locale === 'ar'
    ? { isRtl: true, row: 'row-reverse', start: 'right', end: 'left' }
    : { isRtl: false, row: 'row', start: 'left', end: 'right' }
}

/** The document as a whole PDF. Right-to-left languages are laid out from the right, with their letters joined. */
export async function renderSheet(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await renderToBuffer(<SheetPages sheet={sheet} />))
}

function SheetPages({ sheet }: { readonly sheet: Sheet }) {
  const way = wayOf(sheet.locale)
  return (
    <Document title={sheet.title} author={sheet.issuer} language={sheet.locale} creator="Vitrine" producer="Vitrine">
      <Page size="A4" style={styles.page}>
        <Between way={way}>
          <Words way={way} style={styles.brand} text={sheet.issuer} />
          <Words way={way} style={styles.soft} text="Vitrine" />
        </Between>
        <Words way={way} style={styles.title} text={sheet.title} />
        {sheet.facts.map(({ label, value }) => (
          <Pair key={label} way={way} label={label} value={value} />
        ))}
        <View style={{ flexDirection: way.row, marginTop: 18 }} wrap={false}>
          {sheet.parties.map((party) => (
            <Party key={party.title} way={way} party={party} />
          ))}
        </View>
        <Table way={way} columns={sheet.columns} rows={sheet.rows} />
        <Totals way={way} totals={sheet.totals} />
        {sheet.later.length > 0 && (
          <View wrap={false}>
            <Words way={way} style={{ ...styles.strong, marginTop: 18, marginBottom: 2 }} text={sheet.laterTitle} />
            <Totals way={way} totals={sheet.later} />
          </View>
        )}
        <View style={{ marginTop: 22 }}>
          {sheet.notes.map((note) => (
            <Words key={note} way={way} style={styles.soft} text={note} />
          ))}
        </View>
        <Footer way={way} footer={sheet.footer} />
      </Page>
    </Document>
  )
}

/** What belongs together when the pages lie apart. */
function Footer({ way, footer }: { readonly way: Way; readonly footer: Sheet['footer'] }) {
  const { reference, pageOf } = footer
  return (
    <View style={{ ...styles.footer, flexDirection: way.row, justifyContent: 'space-between' }} fixed>
      <Words way={way} text={reference} />
      <Text
        style={{ direction: directionOf(way, pageOf(1, 1)), textAlign: way.end }}
        render={({ pageNumber, totalPages }) => toPrintable(pageOf(pageNumber, totalPages))}
      />
    </View>
  )
}

type WordsProps = { readonly way: Way; readonly text: string; readonly style?: object; readonly isAtEnd?: boolean }

function Words({ way, text, style = {}, isAtEnd = false }: WordsProps) {
  const printed = toPrintable(text)
  return (
    <Text style={{ ...style, direction: directionOf(way, printed), textAlign: isAtEnd ? way.end : way.start }}>
      {printed}
    </Text>
  )
}

/** An address or a number in Latin script keeps its own order inside a right-to-left document. */
function directionOf({ isRtl }: Way, text: string): 'rtl' | 'ltr' {
  return isRtl && /\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr'
}

function Between({ way, children }: { readonly way: Way; readonly children: ReactNode }) {
  return <View style={{ flexDirection: way.row, justifyContent: 'space-between' }}>{children}</View>
}

function Pair({ way, label, value }: { readonly way: Way; readonly label: string; readonly value: string }) {
  return (
    <View style={{ flexDirection: way.row }}>
      <View style={{ width: 130 }}>
        <Words way={way} style={styles.soft} text={label} />
      </View>
      <View style={{ flexGrow: 1, flexBasis: 0 }}>
        <Words way={way} text={value} />
      </View>
    </View>
  )
}

function Party({ way, party }: { readonly way: Way; readonly party: SheetParty }) {
  return (
    <View style={{ flexGrow: 1, flexBasis: 0, [way.isRtl ? 'paddingLeft' : 'paddingRight']: 24 }}>
      <Words way={way} style={styles.soft} text={party.title} />
      {party.lines.map((text, index) => (
        <Words key={index} way={way} style={index === 0 ? styles.strong : {}} text={text} />
      ))}
    </View>
  )
}

type TableProps = { readonly way: Way; readonly columns: readonly SheetColumn[]; readonly rows: readonly SheetRow[] }

function Table({ way, columns, rows }: TableProps) {
  const cell = ({ share }: SheetColumn) => ({ flexGrow: share, flexBasis: 0, paddingHorizontal: 2 })
  return (
    <View>
      <View style={{ ...styles.head, flexDirection: way.row }} fixed>
        {columns.map((column) => (
          <View key={column.title} style={cell(column)}>
            <Words way={way} style={styles.soft} text={column.title} isAtEnd={column.isAmount} />
          </View>
        ))}
      </View>
      {rows.map((row, index) => (
        <View key={index} style={{ ...styles.row, flexDirection: way.row }} wrap={false}>
          {columns.map((column, at) => (
            <View key={column.title} style={cell(column)}>
              <Words way={way} text={row.cells[at] ?? ''} isAtEnd={column.isAmount} />
              {at === 0 && row.note !== '' && (
                <Words way={way} style={{ ...styles.soft, fontSize: 8 }} text={row.note} />
              )}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

function Totals({ way, totals }: { readonly way: Way; readonly totals: readonly SheetTotal[] }) {
  return (
    <View style={{ marginTop: 10, [way.isRtl ? 'marginRight' : 'marginLeft']: '38%' }}>
      {totals.map(({ label, value, isStrong }) => (
        <View key={label + value} style={{ ...styles.total, flexDirection: way.row, justifyContent: 'space-between' }}>
          <View style={{ flexGrow: 1, flexBasis: 0 }}>
            <Words way={way} style={isStrong ? { ...styles.strong, fontSize: 11 } : styles.soft} text={label} />
          </View>
          <Words way={way} style={isStrong ? { ...styles.strong, fontSize: 11 } : {}} text={value} isAtEnd />
        </View>
      ))}
    </View>
  )
}
