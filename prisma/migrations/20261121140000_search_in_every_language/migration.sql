-- What a text is searched by: lower case, no accents, Arabic without vowel signs and with one form of each letter, all
-- digits alike, Japanese and Chinese in pairs of characters. search-words.ts says the same about what shoppers type.
CREATE FUNCTION search_normalise(words text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  plain text;
BEGIN
  IF octet_length(words) = char_length(words) THEN
    RETURN lower(regexp_replace(words, '[^A-Za-z0-9 ]+', ' ', 'g'));
  END IF;
  IF words !~ '[^\u0001-\u007f\u00a0-\u00bf\u2010-\u205e]' THEN
    RETURN lower(regexp_replace(words, '[^A-Za-z0-9 ]+', ' ', 'g'));
  END IF;
  plain := normalize(words, NFKD);
  IF plain ~ '[\u0600-\u06ff]' THEN
    plain := regexp_replace(plain, '[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+', '', 'g');
    plain := replace(replace(replace(replace(plain, 'ى', 'ي'), 'ة', 'ه'), 'ک', 'ك'), 'ی', 'ي');
    IF plain ~ '[\u0660-\u0669\u06f0-\u06f9]' THEN
      plain := translate(plain, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789');
    END IF;
  END IF;
  IF plain ~ '[\u00c6\u00d0-\u0142\u0152\u0153]' THEN
    plain := replace(translate(plain, 'ØøŁłĐđıÐð', 'oollddidd'), 'ß', 'ss');
    plain := replace(replace(replace(replace(replace(plain, 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'Þ', 'th');
  END IF;
  plain := regexp_replace(plain, '[\u0300-\u036f\u200c-\u200f]+', '', 'g');
  plain := regexp_replace(plain, '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u060c\u061b\u061f\u066a-\u066d\u2010-\u206f\u3000-\u3004\u3006-\u3029\u30fb]+', ' ', 'g');
  IF plain ~ '[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]' THEN
    plain := normalize(plain, NFC);
    SELECT string_agg(CASE WHEN part[1] IS NULL THEN part[2] ELSE (
        SELECT ' ' || string_agg(substr(part[1], place, 2), ' ' ORDER BY place) || ' ' FROM generate_series(1, length(part[1])) AS place) END,
      '' ORDER BY nr)
    INTO plain
    FROM regexp_matches(plain, '([\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+)|([^\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+)', 'g')
      WITH ORDINALITY AS found(part, nr);
  END IF;
  RETURN lower(plain COLLATE "pg_c_utf8");
END $$;

-- English and Arabic word stems; each leaves the other's script alone.
CREATE TEXT SEARCH CONFIGURATION search_stems (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION search_stems ALTER MAPPING FOR asciiword, asciihword, hword_asciipart WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION search_stems ALTER MAPPING FOR word, hword, hword_part WITH arabic_stem;

-- Weights: A names in every language, B brand, type and tags, C description. Words as written have no position: the
-- stem beside them has it, and nothing counts twice.
CREATE FUNCTION search_document(names text, kinds text, description text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  named text := public.search_normalise(COALESCE(names, ''));
  of_kind text := public.search_normalise(COALESCE(kinds, ''));
  described text := public.search_normalise(left(regexp_replace(COALESCE(description, ''), '<[^>]+>', ' ', 'g'), 20000));
BEGIN
  RETURN setweight(to_tsvector('public.search_stems', named), 'A') || setweight(to_tsvector('public.search_stems', of_kind), 'B')
    || strip(to_tsvector('simple', named || ' ' || of_kind)) || setweight(to_tsvector('public.search_stems', described), 'C');
END $$;

-- The document with the product's place in the shop tab, so that whoever moves a product need not know about search.
CREATE FUNCTION search_placed(document tsvector, department text, category text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN COALESCE(document, ''::tsvector) || array_to_tsvector(array_remove(ARRAY['in:' || department, 'in:' || category], NULL));

-- The words of a name, as they are written in it: what corrections and suggestions are made of.
CREATE FUNCTION search_words(name text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_split_to_array(
  lower(regexp_replace(name, '[\u0640\u064b-\u065f\u0670]+', '', 'g') COLLATE "pg_c_utf8"), '[^[:alnum:]]+' COLLATE "pg_c_utf8");

-- Trigrams are of ASCII letters, whatever the server's locale: other letters stand as two of them.
CREATE FUNCTION search_shape(word text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  plain text := public.search_normalise(word);
BEGIN
  IF octet_length(plain) = char_length(plain) THEN
    RETURN plain;
  END IF;
  RETURN translate(plain, 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچگڤ', 'abtvjhxdzrqsc1234567fgklmneoy8pwiu');
END $$;

DROP INDEX "product_search";
CREATE INDEX "product_search" ON "Product" USING gin (search_placed("searchDocument", "departmentId", "categoryId"));
DROP INDEX "search_word_like";
DROP INDEX "search_word_prefix";
CREATE INDEX "search_word_shape" ON "SearchWord" USING gin (search_shape("word") gin_trgm_ops);
CREATE INDEX "search_word_prefix" ON "SearchWord" (search_normalise("word") text_pattern_ops);
CREATE INDEX "shop_name_prefix" ON "Shop" (search_normalise("name") text_pattern_ops);
-- Where an offer lies: its country, or for everywhere else the countries that have it not. Offers of one place are read in
-- index order, and a country reads its own place and the few others that do not leave it out: placesSql in offers.sql.ts.
CREATE FUNCTION offer_place(country text, not_in text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN trim(country || ' ' || array_to_string(not_in, ' '));
ALTER TABLE "ProductOffer" ADD COLUMN "place" text GENERATED ALWAYS AS (offer_place("country"::text, "notIn")) STORED;
DROP INDEX "offers_newest", "offers_of_department", "offers_of_category", "offers_of_department_by_price", "offers_of_shop";
CREATE INDEX "offers_newest" ON "ProductOffer" ("place", "productId" DESC);
CREATE INDEX "offers_of_department" ON "ProductOffer" ("place", "departmentId", "productId" DESC);
CREATE INDEX "offers_of_category" ON "ProductOffer" ("place", "categoryId", "productId" DESC);
CREATE INDEX "offers_of_shop" ON "ProductOffer" ("shopId", "place", "productId" DESC);
-- Prices of one currency in order; amounts of two currencies have none.
CREATE INDEX "offers_by_price" ON "ProductOffer" ("place", "currency", "minPriceMinor", "productId");
CREATE INDEX "offers_of_department_by_price" ON "ProductOffer" ("place", "departmentId", "currency", "minPriceMinor", "productId");

-- Names, brand and type alone, small enough to lie beside the row: what the rank of a match is made of.
ALTER TABLE "Product" ADD COLUMN "nameDocument" tsvector GENERATED ALWAYS AS (ts_filter("searchDocument", '{a,b}')) STORED;

-- What products there are already are found by, from now on.
UPDATE "Product" SET "searchDocument" = search_document(
  "title" || ' ' || COALESCE((SELECT string_agg(words."title", ' ') FROM "ProductText" words WHERE words."productId" = "Product"."id"), ''),
  "vendor" || ' ' || "productType" || ' ' || array_to_string("tags", ' '), "descriptionHtml");

-- Words that mean the same to shoppers: a line a meaning, in English, Arabic, German, French and Indonesian.
INSERT INTO "SearchSynonym" ("term", "synonym")
SELECT DISTINCT trim(search_normalise(one)), trim(search_normalise(other))
FROM (VALUES
  ('dress|frock|فستان|فساتين|kleid|gaun'),
  ('abaya|abayas|عباية|عبايات'),
  ('kaftan|caftan|قفطان|جلابية|jalabiya'),
  ('thobe|dishdasha|kandura|ثوب|دشداشة|كندورة'),
  ('bisht|بشت'),
  ('hijab|headscarf|حجاب|طرحة|شيلة|jilbab'),
  ('scarf|scarves|shawl|وشاح|شال|أوشحة|schal|écharpe|selendang'),
  ('shirt|قميص|قمصان|hemd|chemise|kemeja'),
  ('t shirt|tee|tshirt|تيشيرت|تي شيرت|kaos'),
  ('blouse|بلوزة|بلوزات'),
  ('trousers|pants|slacks|بنطلون|بنطال|سروال|pantalon|celana'),
  ('jeans|denim|جينز'),
  ('skirt|تنورة|تنانير|jupe|rok'),
  ('jumper|sweater|pullover|كنزة|سترة صوف|بلوفر|sweter'),
  ('cardigan|كارديجان'),
  ('hoodie|sweatshirt|هودي|سويت شيرت'),
  ('coat|overcoat|معطف|معاطف|mantel|manteau'),
  ('jacket|blazer|جاكيت|سترة|jacke|veste|jaket'),
  ('raincoat|waterproof|macintosh|معطف مطر'),
  ('socks|stockings|جوارب|شراب|kaus kaki'),
  ('gloves|mittens|قفازات|قفاز|handschuhe|gants|sarung tangan'),
  ('hat|cap|beanie|قبعة|قبعات|طاقية|mütze|chapeau|topi'),
  ('belt|حزام|أحزمة|gürtel|ceinture'),
  ('tie|necktie|ربطة عنق|dasi'),
  ('pyjamas|pajamas|nightwear|بيجاما|piyama'),
  ('underwear|lingerie|ملابس داخلية'),
  ('swimwear|swimsuit|bathing suit|مايوه|ملابس سباحة|بوركيني|burkini'),
  ('suit|بدلة|anzug'),
  ('shoes|footwear|حذاء|أحذية|schuhe|chaussures|sepatu'),
  ('trainers|sneakers|running shoes|أحذية رياضية|حذاء رياضي|سنيكرز|turnschuhe'),
  ('boots|جزمة|بوت|stiefel|bottes'),
  ('slippers|شبشب|نعال|hausschuhe|pantoufles|sandal jepit'),
  ('sandals|صندل|صنادل|sandalen'),
  ('handbag|bag|purse|حقيبة|حقائب|شنطة|شنط|tasche|sac|tas'),
  ('tote|tote bag|shopper|حقيبة قماشية'),
  ('backpack|rucksack|حقيبة ظهر|ransel'),
  ('wallet|billfold|محفظة|geldbörse|portefeuille|dompet'),
  ('suitcase|luggage|حقيبة سفر|koffer|valise|koper'),
  ('jewellery|jewelry|مجوهرات|حلي|schmuck|bijoux|perhiasan'),
  ('ring|خاتم|خواتم|bague|cincin'),
  ('necklace|pendant|قلادة|عقد|سلسال|halskette|collier|kalung'),
  ('earrings|أقراط|حلق|ohrringe|boucles|anting'),
  ('bracelet|bangle|سوار|أساور|إسورة|armband|gelang'),
  ('watch|ساعة يد|ساعات|uhr|montre|jam tangan'),
  ('sunglasses|shades|نظارات شمسية|نظارة شمسية|sonnenbrille|lunettes'),
  ('umbrella|brolly|مظلة|شمسية|regenschirm|parapluie|payung'),
  ('perfume|fragrance|scent|cologne|eau de parfum|عطر|عطور|parfüm|parfum'),
  ('oud|oudh|agarwood|aoud|عود|gaharu'),
  ('attar|ittar|perfume oil|دهن|عطر زيتي'),
  ('incense|bakhoor|bukhoor|bakhour|بخور|räucherstäbchen|encens|dupa'),
  ('mabkhara|incense burner|censer|مبخرة|مباخر|مدخن'),
  ('musk|مسك'),
  ('amber|عنبر'),
  ('rose|ورد|وردة'),
  ('jasmine|ياسمين|melati'),
  ('sandalwood|صندل|cendana'),
  ('saffron|زعفران|kunyit'),
  ('serum|سيروم|مصل'),
  ('moisturiser|moisturizer|face cream|cream|كريم|مرطب|كريم مرطب|feuchtigkeitscreme|crème|pelembap'),
  ('cleanser|face wash|cleansing|غسول|منظف|تنظيف|reiniger|nettoyant'),
  ('sunscreen|sunblock|spf|واقي شمس|واقي الشمس|sonnencreme|tabir surya'),
  ('lipstick|أحمر شفاه|روج|lippenstift|rouge à lèvres'),
  ('lip balm|chapstick|بلسم شفاه|مرطب شفاه|بلسم الشفاه'),
  ('makeup|cosmetics|make up|مكياج|ميك أب|مستحضرات تجميل|schminke|maquillage|riasan'),
  ('mascara|ماسكارا'),
  ('foundation|كريم أساس|فاونديشن'),
  ('eyeliner|kohl|kajal|كحل|آيلاينر'),
  ('nail polish|nail varnish|طلاء أظافر|مناكير'),
  ('shampoo|شامبو|sampo'),
  ('conditioner|بلسم شعر'),
  ('hair oil|زيت شعر|زيت للشعر'),
  ('hair mist|hair perfume|معطر شعر|معطر الشعر|عطر شعر'),
  ('soap|صابون|صابونة|seife|savon|sabun'),
  ('hand cream|كريم يدين'),
  ('body lotion|body cream|لوشن|كريم الجسم'),
  ('deodorant|مزيل عرق'),
  ('face mask|sheet mask|ماسك|قناع وجه'),
  ('skincare|skin care|عناية بالبشرة|العناية بالبشرة|hautpflege'),
  ('bath|bathing|حمام|استحمام'),
  ('towel|towels|منشفة|مناشف|فوطة|handtuch|serviette|handuk'),
  ('lamp|light|lantern|مصباح|لمبة|أباجورة|إضاءة|lampe|lampu'),
  ('night light|bedside lamp|ضوء ليلي|مصباح ليلي'),
  ('candle|candles|شمعة|شموع|kerze|bougie|lilin'),
  ('mug|cup|beaker|كوب|أكواب|فنجان|مج|tasse|becher|cangkir'),
  ('glass|tumbler|كأس|كاسات|verre|gelas'),
  ('bowl|وعاء|زبدية|طاسة|schüssel|bol|mangkuk'),
  ('plate|dish|طبق|أطباق|صحن|teller|assiette|piring'),
  ('teapot|tea pot|kettle|إبريق شاي|براد شاي|إبريق|teekanne|théière|teko'),
  ('coffee pot|dallah|دلة|دلال'),
  ('tray|صينية|صواني|tablett|plateau|nampan'),
  ('knife|knives|سكين|سكاكين|messer|couteau|pisau'),
  ('cutlery|flatware|silverware|أدوات مائدة|besteck'),
  ('pan|frying pan|skillet|مقلاة|طاوة|pfanne|poêle|wajan'),
  ('pot|saucepan|قدر|حلة|topf|casserole|panci'),
  ('lunch box|bento|صندوق طعام'),
  ('chopsticks|أعواد طعام|عيدان|sumpit'),
  ('vase|مزهرية|فازة'),
  ('planter|plant pot|flowerpot|أصيص'),
  ('cushion|pillow|throw pillow|وسادة|مخدة|وسائد|kissen|coussin|bantal'),
  ('blanket|throw|plaid|بطانية|بطانيات|لحاف|decke|couverture|selimut'),
  ('duvet|comforter|quilt|لحاف'),
  ('bed linen|bedding|sheets|مفارش|شراشف|bettwäsche|seprai'),
  ('curtain|drapes|ستارة|ستائر|vorhang|rideau|gorden'),
  ('rug|carpet|mat|سجادة|سجاد|teppich|tapis|karpet'),
  ('prayer mat|prayer rug|سجادة صلاة|sajadah'),
  ('misbaha|prayer beads|tasbih|rosary|مسبحة|سبحة'),
  ('mirror|مرآة|مرايا|spiegel|miroir|cermin'),
  ('clock|ساعة حائط|wanduhr|horloge|jam dinding'),
  ('chair|armchair|كرسي|كراسي|stuhl|chaise|kursi'),
  ('sofa|couch|settee|كنبة|أريكة|canapé'),
  ('table|desk|طاولة|مكتب|tisch|meja'),
  ('shelf|shelves|bookcase|رف|رفوف|rak'),
  ('basket|hamper|سلة|سلال|korb|panier|keranjang'),
  ('storage|organiser|organizer|تخزين|منظم'),
  ('ceramic|ceramics|pottery|stoneware|earthenware|خزف|خزفي|فخار|سيراميك|keramik|céramique'),
  ('wood|wooden|timber|خشب|خشبي|holz|bois|kayu'),
  ('leather|جلد|جلدي|leder|cuir|kulit'),
  ('wool|woollen|woolen|صوف|صوفي|wolle|laine|wol'),
  ('cotton|قطن|قطني|baumwolle|coton|katun'),
  ('linen|flax|كتان|leinen|lin'),
  ('silk|حرير|حريري|seide|soie|sutra'),
  ('cashmere|كشمير'),
  ('velvet|مخمل|قطيفة|samt|velours'),
  ('brass|نحاس|نحاسي|messing|laiton|kuningan'),
  ('gold|golden|ذهب|ذهبي|doré|emas'),
  ('silver|فضة|فضي|silber|argent|perak'),
  ('pearl|pearls|لؤلؤ|mutiara'),
  ('black|أسود|سوداء|schwarz|noir|hitam'),
  ('white|أبيض|بيضاء|weiß|blanc|putih'),
  ('red|أحمر|حمراء|rot|rouge|merah'),
  ('blue|أزرق|زرقاء|blau|bleu|biru'),
  ('green|أخضر|خضراء|grün|vert|hijau'),
  ('pink|وردي|زهري|rosa'),
  ('grey|gray|رمادي|grau|gris|abu abu'),
  ('brown|بني|braun|marron|cokelat'),
  ('beige|بيج|krem'),
  ('indigo|navy|نيلي|كحلي'),
  ('coffee|kopi|قهوة|بن|kaffee|café|kahve'),
  ('espresso|إسبريسو'),
  ('coffee beans|whole bean|حبوب قهوة|حبوب البن|biji kopi'),
  ('cold brew|iced coffee|قهوة باردة|es kopi'),
  ('coffee maker|dripper|pour over|brewer|صانعة قهوة|أداة تقطير'),
  ('coffee filter|filter papers|فلتر قهوة|مرشحات'),
  ('tea|شاي|thé|teh'),
  ('green tea|sencha|شاي أخضر'),
  ('matcha|ماتشا|مسحوق الشاي الأخضر'),
  ('tea whisk|chasen|مخفقة|مخفقة ماتشا'),
  ('dates|تمر|تمور|kurma|datteln|dattes'),
  ('honey|عسل|honig|miel|madu'),
  ('chocolate|cocoa|شوكولاتة|شوكولا|كاكاو|schokolade|chocolat|cokelat'),
  ('biscuit|biscuits|cookie|cookies|shortbread|بسكويت|كعك|keks|kue'),
  ('sweets|candy|confectionery|حلوى|حلويات|حلاوة|süßigkeiten|bonbons|permen'),
  ('cake|كيك|كعكة|kuchen|gâteau|kue'),
  ('nuts|almonds|مكسرات|لوز|nüsse|kacang'),
  ('spices|spice|بهارات|توابل|gewürze|épices|rempah'),
  ('cardamom|هيل|kapulaga'),
  ('sugar|palm sugar|سكر|zucker|sucre|gula|gula aren'),
  ('jam|marmalade|preserve|مربى|marmelade|confiture|selai'),
  ('oil|زيت|öl|huile|minyak'),
  ('olive oil|زيت زيتون'),
  ('rice|أرز|رز|reis|riz|beras'),
  ('snack|snacks|وجبة خفيفة|تسالي|camilan'),
  ('gift|gifts|present|presents|هدية|هدايا|geschenk|cadeau|hadiah|kado'),
  ('gift set|gift box|hamper|طقم هدايا|صندوق هدايا|geschenkset|coffret'),
  ('gift card|voucher|gift voucher|بطاقة هدايا|قسيمة|gutschein'),
  ('ramadan|رمضان'),
  ('eid|عيد|lebaran'),
  ('wedding|bridal|عرس|زفاف|زواج|hochzeit|mariage'),
  ('birthday|عيد ميلاد|geburtstag|anniversaire|ulang tahun'),
  ('mother|mum|mom|أم|mutter|ibu'),
  ('baby|infant|newborn|طفل|رضيع|بيبي|bayi'),
  ('kids|children|child|أطفال|kinder|enfants|anak'),
  ('women|woman|ladies|womens|نساء|نسائي|سيدات|damen|femme|wanita'),
  ('men|man|gents|mens|رجال|رجالي|herren|homme|pria'),
  ('toy|toys|لعبة|ألعاب|spielzeug|jouet|mainan'),
  ('puzzle|jigsaw|أحجية|بازل'),
  ('game|board game|لعبة لوحية'),
  ('book|كتاب|كتب|buch|livre|buku'),
  ('notebook|journal|دفتر|مفكرة|notizbuch|carnet|buku catatan'),
  ('pen|قلم|stift|stylo|pulpen'),
  ('poster|print|art print|لوحة|ملصق'),
  ('wrapping cloth|furoshiki|قماش تغليف'),
  ('phone|mobile|smartphone|جوال|هاتف|موبايل|téléphone|ponsel'),
  ('phone case|mobile cover|كفر جوال|غطاء هاتف'),
  ('charger|شاحن|ladegerät|chargeur|pengisi daya'),
  ('headphones|earphones|earbuds|سماعات|سماعة|kopfhörer|écouteurs'),
  ('laptop|notebook computer|لابتوب|حاسوب محمول'),
  ('speaker|مكبر صوت|lautsprecher|enceinte'),
  ('camera|كاميرا|kamera|appareil photo'),
  ('bicycle|bike|cycle|دراجة|fahrrad|vélo|sepeda'),
  ('yoga mat|سجادة يوغا'),
  ('water bottle|flask|thermos|قارورة ماء|مطارة|ترمس|botol minum'),
  ('tent|خيمة|zelt|tente|tenda'),
  ('dog|كلب|hund|chien|anjing'),
  ('cat|قطة|قطط|katze|chat|kucing'),
  ('plant|plants|نبات|نباتات|pflanze|plante|tanaman'),
  ('tartan|plaid|checked|كاروهات'),
  ('gown|robe|bathrobe|روب|رداء|bademantel|peignoir'),
  ('apron|مريلة|مئزر|schürze|tablier|celemek'),
  ('organic|bio|عضوي|organik'),
  ('handmade|hand made|handcrafted|artisan|صناعة يدوية|يدوي|handgemacht|buatan tangan'),
  ('vegan|plant based|نباتي'),
  ('halal|حلال'),
  ('cheap|affordable|رخيص|günstig|murah'),
  ('luxury|premium|فاخر|فخم|mewah')
) AS meaning(words), string_to_table(words, '|') AS one, string_to_table(words, '|') AS other
WHERE trim(search_normalise(one)) <> trim(search_normalise(other));

-- What happened lately, read every hour for what is popular: rows lie in the order of their time.
CREATE INDEX "touches_by_time" ON "Touch" USING brin ("occurredAt");
CREATE INDEX "orders_by_time" ON "Order" USING brin ("placedAt");
CREATE INDEX "showcase_by_time" ON "ShowcaseItem" USING brin ("addedAt");
