/**
 * Known carriers (I11). `names` are how Shopify, merchants and carriers write them, in lower case without signs; `number`
 * is only there where a tracking number tells its carrier by itself. `{n}` in `follow` is the tracking number.
 */
export type Carrier = {
  readonly code: string
  readonly name: string
  readonly names: readonly string[]
  readonly number?: RegExp
  readonly follow: string
}

/** The Universal Postal Union's form: two letters, nine digits, the country the parcel was posted in. */
const postal = (country: string) => new RegExp(`^[A-Z]{2}\\d{9}${country}$`)

function carrier(code: string, name: string, names: string, follow: string, number?: RegExp): Carrier {
  return { code, name, names: names.split('|'), follow, ...(number ? { number } : {}) }
}

export const carriers: readonly Carrier[] = [
  carrier('ups', 'UPS', 'ups|united parcel service', 'https://www.ups.com/track?tracknum={n}', /^1Z[0-9A-Z]{16}$/),
  carrier('usps', 'USPS', 'usps|us postal service', 'https://tools.usps.com/go/TrackConfirmAction?tLabels={n}', /^(9[1-5]\d{20}|[A-Z]{2}\d{9}US)$/),
  carrier('fedex', 'FedEx', 'fedex|federal express|fedex ground|fedex express', 'https://www.fedex.com/fedextrack/?trknbr={n}'),
  carrier('dhl-express', 'DHL Express', 'dhl|dhl express|dhl worldwide express', 'https://www.dhl.com/en/express/tracking.html?AWB={n}', /^(JJD|JVGL)\d{10,20}$/),
  carrier('dhl-ecommerce', 'DHL eCommerce', 'dhl ecommerce|dhl ecommerce asia|dhl ecommerce us', 'https://webtrack.dhlecs.com/orders?trackingNumber={n}', /^GM\d{16,20}$/),
  carrier('dhl-paket', 'DHL Paket', 'dhl paket|dhl parcel|deutsche post dhl', 'https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode={n}', /^00340\d{15}$/),
  carrier('deutsche-post', 'Deutsche Post', 'deutsche post|deutsche post de', 'https://www.deutschepost.de/de/s/sendungsverfolgung.html?piececode={n}', postal('DE')),
  carrier('hermes', 'Hermes', 'hermes|hermes germany', 'https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation#{n}', /^H\d{19}$/),
  carrier('dpd', 'DPD', 'dpd|dpd uk|dpd germany|dpd local', 'https://tracking.dpd.de/status/en_US/parcel/{n}'),
  carrier('gls', 'GLS', 'gls|gls italy|general logistics systems', 'https://gls-group.com/track/{n}'),
  carrier('royal-mail', 'Royal Mail', 'royal mail', 'https://www.royalmail.com/track-your-item#/tracking-results/{n}', postal('GB')),
  carrier('evri', 'Evri', 'evri|hermes uk|myhermes', 'https://www.evri.com/track/parcel/{n}'),
  carrier('parcelforce', 'Parcelforce', 'parcelforce|parcelforce worldwide', 'https://www.parcelforce.com/track-trace?trackNumber={n}'),
  carrier('yodel', 'Yodel', 'yodel|yodel domestic', 'https://www.yodel.co.uk/tracking/{n}', /^JD\d{16}$/),
  carrier('colissimo', 'Colissimo', 'colissimo|la poste|la poste colissimo', 'https://www.laposte.fr/outils/suivre-vos-envois?code={n}', postal('FR')),
  carrier('chronopost', 'Chronopost', 'chronopost', 'https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT={n}'),
  carrier('mondial-relay', 'Mondial Relay', 'mondial relay', 'https://www.mondialrelay.fr/suivi-de-colis/?numeroExpedition={n}'),
  carrier('inpost', 'InPost', 'inpost', 'https://inpost.pl/en/find-parcel?number={n}'),
  carrier('postnl', 'PostNL', 'postnl|postnl international', 'https://postnl.post/tracktrace?barcode={n}', postal('NL')),
  carrier('bpost', 'bpost', 'bpost', 'https://track.bpost.cloud/btr/web/#/search?itemCode={n}', postal('BE')),
  carrier('poste-italiane', 'Poste Italiane', 'poste italiane', 'https://www.poste.it/cerca/#/risultati-spedizioni/{n}', postal('IT')),
  carrier('brt', 'BRT', 'brt|bartolini', 'https://vas.brt.it/vas/sped_det_show.hsm?referer=sped_numspe_par.htm&Nspediz={n}'),
  carrier('correos', 'Correos', 'correos|correos spain', 'https://www.correos.es/es/en/tools/tracker/items/details?tracking-number={n}', postal('ES')),
  carrier('seur', 'SEUR', 'seur', 'https://www.seur.com/livetracking/?segOnlineIdentificador={n}'),
  carrier('canada-post', 'Canada Post', 'canada post|postes canada', 'https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={n}', postal('CA')),
  carrier('purolator', 'Purolator', 'purolator', 'https://www.purolator.com/en/shipping/tracker?pin={n}'),
  carrier('correios', 'Correios', 'correios|correios brazil', 'https://rastreamento.correios.com.br/app/index.php?objetos={n}', postal('BR')),
  carrier('estafeta', 'Estafeta', 'estafeta', 'https://www.estafeta.com/Herramientas/Rastreo?wayBill={n}'),
  carrier('australia-post', 'Australia Post', 'australia post|auspost', 'https://auspost.com.au/mypost/track/details/{n}', postal('AU')),
  carrier('japan-post', 'Japan Post', 'japan post|japan post en|japan post ja', 'https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={n}&locale=en', postal('JP')),
  carrier('yamato', 'Yamato', 'yamato|yamato en|kuroneko', 'https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number={n}'),
  carrier('sagawa', 'Sagawa', 'sagawa|sagawa en', 'https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo={n}'),
  carrier('jne', 'JNE', 'jne|jne express', 'https://jne.co.id/tracking-package?awb={n}'),
  carrier('jnt', 'J&T Express', 'j and t express|jandt express|j t express|jt express|jnt', 'https://www.jtexpress.com/trajectoryQuery?billCode={n}', /^J[TPXDZ]\d{10,12}$/),
  carrier('sicepat', 'SiCepat', 'sicepat', 'https://www.sicepat.com/checkAwb?awb={n}'),
  carrier('ninja-van', 'Ninja Van', 'ninja van|ninjavan', 'https://www.ninjavan.co/en-sg/tracking?id={n}', /^N[LV][A-Z]{2,}[0-9A-Z]{6,}$/),
  carrier('pos-indonesia', 'Pos Indonesia', 'pos indonesia', 'https://www.posindonesia.co.id/en/tracking?barcode={n}', postal('ID')),
  carrier('vietnam-post', 'Vietnam Post', 'vietnam post|vnpost', 'https://vnpost.vn/tra-cuu-hanh-trinh/buu-pham?key={n}', postal('VN')),
  carrier('viettel-post', 'Viettel Post', 'viettel post|viettelpost', 'https://viettelpost.com.vn/tra-cuu-hanh-trinh-don/?billcode={n}'),
  carrier('ghn', 'GHN', 'ghn|giao hang nhanh', 'https://donhang.ghn.vn/?order_code={n}'),
  carrier('aramex', 'Aramex', 'aramex', 'https://www.aramex.com/track/results?ShipmentNumber={n}'),
  carrier('smsa', 'SMSA Express', 'smsa|smsa express', 'https://www.smsaexpress.com/trackingdetails?tracknumbers={n}'),
  carrier('saudi-post', 'SPL', 'spl|saudi post', 'https://splonline.com.sa/en/shipmentdetailsstatic/?tid={n}', postal('SA')),
  carrier('naqel', 'NAQEL Express', 'naqel|naqel express', 'https://new.naqelksa.com/en/sa/tracking/?waybill={n}'),
  carrier('emirates-post', 'Emirates Post', 'emirates post|7x|emx', 'https://www.emiratespost.ae/Portal/Home?trackNumber={n}', postal('AE')),
] // prettier-ignore
