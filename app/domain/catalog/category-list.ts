import type { Category } from './build-category-tree.ts'

/**
 * Ids are stored with products: an id is never given to another category, and one that goes leaves its products unplaced.
 * What a department itself claims of the taxonomy is for products that none of its categories fits.
 */
export const categoryList = [
  { id: 'fashion', parentId: null, taxonomy: ['aa', 'aa-1'] },
  { id: 'dresses', parentId: 'fashion', taxonomy: ['aa-1-4', 'aa-1-15', 'aa-1-9'] },
  { id: 'tops', parentId: 'fashion', taxonomy: ['aa-1-13'] },
  { id: 'trousers', parentId: 'fashion', taxonomy: ['aa-1-12', 'aa-1-14'] },
  { id: 'outerwear', parentId: 'fashion', taxonomy: ['aa-1-10'] },
  { id: 'traditionalwear', parentId: 'fashion', taxonomy: ['aa-1-23', 'aa-2-31'] },
  { id: 'activewear', parentId: 'fashion', taxonomy: ['aa-1-1'] },
  { id: 'underwear', parentId: 'fashion', taxonomy: ['aa-1-3', 'aa-1-5', 'aa-1-6', 'aa-1-7', 'aa-1-17', 'aa-1-18'] },
  { id: 'shoes', parentId: 'fashion', taxonomy: ['aa-7', 'aa-8'] },
  { id: 'jewellery', parentId: 'fashion', taxonomy: ['aa-6', 'hb-2'] },
  { id: 'watches', parentId: 'fashion', taxonomy: ['aa-6-11'] },
  { id: 'scarvesHats', parentId: 'fashion', taxonomy: ['aa-2-17', 'aa-2-26'] },
  { id: 'accessories', parentId: 'fashion', taxonomy: ['aa-2', 'aa-3'] },

  { id: 'bags', parentId: null, taxonomy: ['lb'] },
  { id: 'handbags', parentId: 'bags', taxonomy: ['aa-5', 'aa-4', 'lb-11'] },
  { id: 'wallets', parentId: 'bags', taxonomy: ['aa-5-5'] },
  { id: 'backpacks', parentId: 'bags', taxonomy: ['lb-1', 'lb-7'] },
  { id: 'luggage', parentId: 'bags', taxonomy: ['lb-6', 'lb-8', 'lb-9', 'lb-12'] },

  { id: 'beauty', parentId: null, taxonomy: ['hb', 'hb-3', 'hb-3-2'] },
  { id: 'skincare', parentId: 'beauty', taxonomy: ['hb-3-2-9'] },
  { id: 'makeup', parentId: 'beauty', taxonomy: ['hb-3-2-6', 'hb-3-2-5', 'hb-3-2-7'] },
  { id: 'perfume', parentId: 'beauty', taxonomy: ['hb-3-2-8'] },
  { id: 'haircare', parentId: 'beauty', taxonomy: ['hb-3-10'] },
  { id: 'bathBody', parentId: 'beauty', taxonomy: ['hb-3-2-1'] },
  { id: 'health', parentId: 'beauty', taxonomy: ['hb-1'] },
  { id: 'supplements', parentId: 'beauty', taxonomy: ['hb-1-9'] },
  { id: 'medicines', parentId: 'beauty', taxonomy: ['hb-1-16', 'hb-1-9-6-10'], isRestricted: true },

  { id: 'home', parentId: null, taxonomy: ['hg'] },
  { id: 'furniture', parentId: 'home', taxonomy: ['fr'] },
  { id: 'decor', parentId: 'home', taxonomy: ['hg-3'] },
  { id: 'homeFragrance', parentId: 'home', taxonomy: ['hg-3-39', 'hg-3-40'] },
  { id: 'lighting', parentId: 'home', taxonomy: ['hg-13', 'hg-14'] },
  { id: 'textiles', parentId: 'home', taxonomy: ['hg-15', 'hg-3-57'] },
  { id: 'kitchen', parentId: 'home', taxonomy: ['hg-11'] },
  { id: 'tableware', parentId: 'home', taxonomy: ['hg-11-10', 'hg-11-1'] },
  { id: 'appliances', parentId: 'home', taxonomy: ['hg-8', 'hg-9'] },
  { id: 'household', parentId: 'home', taxonomy: ['hg-1', 'hg-10'] },
  { id: 'garden', parentId: 'home', taxonomy: ['hg-12', 'hg-17', 'hg-18', 'fr-15'] },
  { id: 'stationery', parentId: 'home', taxonomy: ['os'] },

  { id: 'food', parentId: null, taxonomy: ['fb', 'fb-2'] },
  { id: 'coffee', parentId: 'food', taxonomy: ['fb-1-3'] },
  { id: 'tea', parentId: 'food', taxonomy: ['fb-1-14'] },
  { id: 'drinks', parentId: 'food', taxonomy: ['fb-1'] },
  { id: 'sweets', parentId: 'food', taxonomy: ['fb-2-2', 'fb-2-3'] },
  { id: 'bakery', parentId: 'food', taxonomy: ['fb-2-1'] },
  { id: 'snacks', parentId: 'food', taxonomy: ['fb-2-13', 'fb-2-17'] },
  { id: 'pantry', parentId: 'food', taxonomy: ['fb-2-4', 'fb-2-5', 'fb-2-7', 'fb-2-11', 'fb-2-14', 'fb-2-16'] },
  { id: 'fresh', parentId: 'food', taxonomy: ['fb-2-6', 'fb-2-10', 'fb-2-12'] },
  { id: 'alcohol', parentId: 'food', taxonomy: ['fb-1-1'], isRestricted: true },

  { id: 'electronics', parentId: null, taxonomy: ['el', 'so'] },
  { id: 'phones', parentId: 'electronics', taxonomy: ['el-4'] },
  { id: 'computers', parentId: 'electronics', taxonomy: ['el-6', 'el-12', 'el-13'] },
  { id: 'audio', parentId: 'electronics', taxonomy: ['el-2'] },
  { id: 'video', parentId: 'electronics', taxonomy: ['el-17'] },
  { id: 'gaming', parentId: 'electronics', taxonomy: ['el-18', 'el-19'] },
  { id: 'cameras', parentId: 'electronics', taxonomy: ['co'] },
  { id: 'electronicsAccessories', parentId: 'electronics', taxonomy: ['el-7'] },

  { id: 'sports', parentId: null, taxonomy: ['sg'] },
  { id: 'fitness', parentId: 'sports', taxonomy: ['sg-2'] },
  { id: 'teamSports', parentId: 'sports', taxonomy: ['sg-1', 'sg-3'] },
  { id: 'outdoor', parentId: 'sports', taxonomy: ['sg-4'] },

  { id: 'toys', parentId: null, taxonomy: ['tg', 'tg-5'] },
  { id: 'games', parentId: 'toys', taxonomy: ['tg-1', 'tg-2', 'tg-4'] },
  { id: 'outdoorPlay', parentId: 'toys', taxonomy: ['tg-3'] },

  { id: 'baby', parentId: null, taxonomy: ['bt'] },
  { id: 'babyClothing', parentId: 'baby', taxonomy: ['aa-1-2'] },
  { id: 'babyFeeding', parentId: 'baby', taxonomy: ['bt-9'] },
  { id: 'babyCare', parentId: 'baby', taxonomy: ['bt-1', 'bt-3', 'bt-8', 'bt-10'] },
  { id: 'babyTransport', parentId: 'baby', taxonomy: ['bt-6', 'bt-7'] },

  { id: 'pets', parentId: null, taxonomy: ['ap'] },
  { id: 'cats', parentId: 'pets', taxonomy: ['ap-2-2'] },
  { id: 'dogs', parentId: 'pets', taxonomy: ['ap-2-3'] },

  { id: 'arts', parentId: null, taxonomy: ['ae', 'ae-2'] },
  { id: 'crafts', parentId: 'arts', taxonomy: ['ae-2-1', 'ae-2-6'] },
  { id: 'music', parentId: 'arts', taxonomy: ['ae-2-7', 'ae-2-8', 'me-3'] },
  { id: 'books', parentId: 'arts', taxonomy: ['me'] },
  { id: 'collectibles', parentId: 'arts', taxonomy: ['ae-2-2'] },
  { id: 'party', parentId: 'arts', taxonomy: ['ae-3'] },
  { id: 'ceremonial', parentId: 'arts', taxonomy: ['rc'] },

  { id: 'tools', parentId: null, taxonomy: ['ha'] },
  { id: 'vehicles', parentId: 'tools', taxonomy: ['vp'] },
  { id: 'business', parentId: 'tools', taxonomy: ['bi'] },

  { id: 'adult', parentId: null, taxonomy: ['ma'], isRestricted: true },
  { id: 'erotic', parentId: 'adult', taxonomy: ['ma-1'], isRestricted: true },
  { id: 'weapons', parentId: 'adult', taxonomy: ['ma-2'], isRestricted: true },
  { id: 'tobacco', parentId: 'adult', taxonomy: ['fb-3', 'hg-19'], isRestricted: true },
] as const satisfies readonly Category[]

export type CategoryId = (typeof categoryList)[number]['id']
