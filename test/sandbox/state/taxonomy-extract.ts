/**
 * An extract of Shopify's standard product taxonomy (github.com/Shopify/product-taxonomy, release 2024-07, MIT): true ids
 * and names. Every line is an id and its name; a star stands behind categories with children that are not listed here.
 */
export const TAXONOMY_EXTRACT = `
aa Apparel & Accessories*
aa-1 Clothing*
aa-1-1 Activewear*
aa-1-2 Baby & Toddler Clothing*
aa-1-2-3 Baby & Toddler Dresses
aa-1-2-6 Baby & Toddler Sleepwear
aa-1-4 Dresses
aa-1-6 Lingerie*
aa-1-6-3 Bras
aa-1-13 Clothing Tops*
aa-1-13-1 Blouses
aa-1-13-3 Cardigans
aa-1-13-7 Shirts
aa-1-13-8 T-Shirts
aa-1-13-12 Sweaters
aa-1-13-13 Hoodies
aa-2 Clothing Accessories*
aa-2-17 Hats*
aa-2-17-1 Baseball Caps
aa-2-17-2 Beanies
aa-2-23 Neckties
aa-2-26 Scarves & Shawls
aa-2-27 Sunglasses
aa-5 Handbags, Wallets & Cases*
aa-5-4 Handbags*
aa-5-4-7 Cross Body Bags
aa-5-5 Wallets & Money Clips*
aa-5-5-7 Wallets
aa-6 Jewelry*
aa-6-3 Bracelets
aa-6-6 Earrings
aa-6-8 Necklaces
aa-6-9 Rings
aa-6-11 Watches
aa-8 Shoes*
aa-8-1 Athletic Shoes
aa-8-3 Boots
aa-8-6 Sandals
aa-8-8 Sneakers
ae Arts & Entertainment*
ae-1 Event Tickets
ae-2 Hobbies & Creative Arts*
ae-2-1 Arts & Crafts*
ae-2-1-1 Art & Craft Kits*
ae-2-1-1-1 Candle Making Kits
ap Animals & Pet Supplies*
ap-1 Live Animals
ap-2 Pet Supplies*
ap-2-2 Cat Supplies*
ap-2-2-4 Cat Litter*
ap-2-2-6 Cat Treats
ap-2-3 Dog Supplies*
ap-2-3-3 Dog Food*
ap-2-3-7 Dog Toys
ap-2-31 Pet Leashes*
bi Business & Industrial*
bt Baby & Toddler*
co Cameras & Optics*
co-4 Photography*
co-4-2 Lighting & Studio*
co-4-2-6 Studio Lights & Flashes
el Electronics*
el-2 Audio*
el-2-2 Audio Components*
el-2-2-7 Headphones & Headsets*
el-2-2-7-1 Headphones*
el-2-2-7-1-3 In-Ear Headphones
el-2-2-8 Microphones
el-2-2-10 Speakers
el-6 Computers*
el-6-6 Laptops
el-6-8 Tablet Computers
el-7 Electronics Accessories*
el-7-7 Cables*
el-7-7-5 Storage & Data Transfer Cables*
el-7-7-5-2 USB Cables
el-7-8 Computer Accessories*
el-7-8-8 Mouse Pads
el-19 Video Game Consoles
fb Food, Beverages & Tobacco*
fb-1 Beverages*
fb-1-1 Alcoholic Beverages*
fb-1-1-1 Beer
fb-1-1-5 Liquor & Spirits*
fb-1-1-5-9 Whiskey
fb-1-1-7 Wine
fb-1-3 Coffee*
fb-1-3-1 Coffee Beans & Ground Coffee
fb-1-3-2 Coffee Pods & Capsules
fb-1-14 Tea & Infusions*
fb-1-14-2 Tea
fb-1-16 Water*
fb-2 Food Items*
fb-2-1 Bakery*
fb-2-1-6 Cookies
fb-2-3 Candy & Chocolate*
fb-2-3-2 Chocolate
fb-2-4 Condiments & Sauces*
fb-2-4-6 Honey
fb-2-13 Nuts & Seeds
fb-2-16 Seasonings & Spices*
fb-2-16-1 Herbs & Spices
fb-2-17 Snack Foods*
fb-3 Tobacco Products*
fb-3-3 Cigarettes
fb-3-4 Cigars
fb-3-7 Vaporizers & Electronic Cigarettes*
fb-3-7-1 E-Liquid
fr Furniture*
fr-2 Beds & Accessories*
fr-2-4 Headboards
fr-3 Benches*
fr-3-3 Vanity Benches
gc Gift Cards
ha Hardware*
ha-15 Tools*
ha-15-75 Tool Sets*
ha-15-80 Wrenches*
hb Health & Beauty*
hb-1 Health Care*
hb-1-5 Condoms
hb-1-9 Fitness & Nutrition*
hb-1-9-6 Vitamins & Supplements*
hb-1-9-6-2 Collagen
hb-1-16 Medicine & Drugs
hb-3 Personal Care*
hb-3-2 Cosmetics*
hb-3-2-1 Bath & Body*
hb-3-2-1-1 Bar Soap
hb-3-2-6 Makeup*
hb-3-2-6-3 Eye Makeup*
hb-3-2-6-3-8 Mascaras
hb-3-2-6-5 Lip Makeup*
hb-3-2-6-5-6 Lipsticks
hb-3-2-7 Nail Care*
hb-3-2-7-11 Nail Polishes
hb-3-2-8 Perfumes & Colognes*
hb-3-2-8-3 Eaux de Parfum
hb-3-2-9 Skin Care*
hb-3-2-9-20 Face Moisturizers
hb-3-2-9-21 Face Serums
hg Home & Garden*
hg-3 Decor*
hg-3-17 Clocks*
hg-3-17-4 Wall Clocks
hg-3-39 Home Fragrance Accessories*
hg-3-39-4 Incense Holders
hg-3-40 Home Fragrances*
hg-3-40-2 Candles
hg-3-40-4 Incense
hg-3-57 Rugs
hg-3-64 Throw Pillows
hg-3-67 Vases
hg-11 Kitchen & Dining*
hg-11-2 Cookware & Bakeware*
hg-11-2-3 Cookware*
hg-11-2-3-15 Stovetop Kettles
hg-11-7 Kitchen Appliances*
hg-11-7-4 Coffee Makers & Espresso Machines*
hg-11-7-4-4 French Presses
hg-11-8 Kitchen Tools & Utensils*
hg-11-8-77 Whisks
hg-11-10 Tableware*
hg-11-10-2 Coffee Servers & Teapots*
hg-11-10-2-2 Teapots
hg-11-10-4 Dinnerware*
hg-11-10-4-1 Bowls
hg-11-10-5 Drinkware*
hg-11-10-5-2 Coffee & Tea Cups
hg-11-10-5-5 Mugs
hg-12 Lawn & Garden*
hg-12-6 Watering & Irrigation*
hg-12-6-7 Watering Cans
hg-13 Lighting*
hg-13-5 Lamps*
hg-13-5-5 Table Lamps
hg-13-10 Night Lights & Ambient Lighting
hg-15 Linens & Bedding*
hg-15-1 Bedding*
hg-15-1-4 Blankets
hg-15-4 Towels*
hg-15-4-1 Bath Towels & Washcloths*
lb Luggage & Bags*
lb-1 Backpacks*
lb-11 Shopping Totes
lb-12 Suitcases*
lb-12-2 Carry-On Suitcases
ma Mature*
ma-1 Erotic*
ma-1-4 Sex Toys & Erotic Games
ma-2 Weapons & Weapon Accessories*
ma-2-2 Weapons*
ma-2-2-3 Combat Knives
me Media*
me-1 Books*
me-1-3 Print Books
me-3 Music & Sound Recordings*
me-3-6 Vinyl
na Uncategorized
os Office Supplies*
os-4 General Office Supplies*
os-4-9 Paper Products*
os-4-9-9 Notebooks & Notepads*
rc Religious & Ceremonial*
sg Sporting Goods*
sg-4 Outdoor Recreation*
sg-4-4 Cycling*
sg-4-6 Fishing*
sg-4-6-11 Fishing Rods*
so Software*
tg Toys & Games*
tg-5 Toys*
tg-5-9 Educational Toys*
tg-5-15 Play Vehicles*
tg-5-15-3 Toy Cars
tg-5-16 Pretend Play*
vp Vehicles & Parts*
vp-1 Vehicle Parts & Accessories*
`
