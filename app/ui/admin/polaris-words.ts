import english from '@shopify/polaris/locales/en.json' with { type: 'json' }
import type { Locale } from '#app/ui/messages/locale.ts'

/**
 * The words inside Polaris' own components. Polaris has no Arabic, so the strings of the components we use are ours;
 * anything else falls back to English, which Polaris does key by key for an array of dictionaries.
 */
const arabic = {
  Polaris: {
    ActionMenu: { Actions: { moreActions: 'إجراءات أخرى' }, RollupActions: { rollupButton: 'عرض الإجراءات' } },
    ActionList: { SearchField: { clearButtonLabel: 'مسح', search: 'بحث', placeholder: 'ابحث في الإجراءات' } },
    Avatar: { label: 'صورة رمزية', labelWithInitials: 'صورة رمزية بالأحرف {initials}' },
    Badge: {
      PROGRESS_LABELS: { incomplete: 'غير مكتمل', partiallyComplete: 'مكتمل جزئيًا', complete: 'مكتمل' },
      TONE_LABELS: {
        info: 'معلومة', success: 'نجاح', warning: 'تحذير', critical: 'حرج', attention: 'انتباه', new: 'جديد',
        readOnly: 'للقراءة فقط', enabled: 'مفعّل',
      }, // prettier-ignore
      progressAndTone: '{toneLabel} {progressLabel}',
    },
    Banner: { dismissButton: 'إخفاء التنبيه' },
    Button: { spinnerAccessibilityLabel: 'جارٍ التحميل' },
    Common: {
      checkbox: 'مربع اختيار',
      undo: 'تراجع',
      cancel: 'إلغاء',
      clear: 'مسح',
      close: 'إغلاق',
      submit: 'إرسال',
      more: 'المزيد',
    },
    ContextualSaveBar: { save: 'حفظ', discard: 'تجاهل' },
    EmptySearchResult: { altText: 'لا نتائج' },
    Filters: {
      moreFilters: 'مرشحات أخرى', filter: 'ترشيح {resourceName}', noFiltersApplied: 'لا مرشحات', cancel: 'إلغاء', done: 'تم',
      clearAllFilters: 'مسح كل المرشحات', clear: 'مسح', clearLabel: 'مسح {filterName}', addFilter: 'إضافة مرشح',
      clearFilters: 'مسح الكل', searchInView: 'في: {viewName}',
    }, // prettier-ignore
    FilterPill: { clear: 'مسح', unsavedChanges: 'تغييرات غير محفوظة - {label}' },
    IndexFilters: { searchFilterTooltip: 'بحث وتصفية', searchFilterAccessibilityLabel: 'بحث في النتائج وتصفيتها' },
    IndexProvider: {
      defaultItemSingular: 'عنصر',
      defaultItemPlural: 'عناصر',
      selected: 'حُدد {selectedItemsCount}',
      allItemsSelected: 'حُددت كل {itemsLength}+ {resourceNamePlural}',
      a11yCheckboxDeselectAllSingle: 'إلغاء تحديد {resourceNameSingular}',
      a11yCheckboxSelectAllSingle: 'تحديد {resourceNameSingular}',
      a11yCheckboxDeselectAllMultiple: 'إلغاء تحديد {itemsLength} {resourceNamePlural}',
      a11yCheckboxSelectAllMultiple: 'تحديد {itemsLength} {resourceNamePlural}',
    },
    IndexTable: {
      emptySearchTitle: 'لم يُعثر على {resourceNamePlural}',
      emptySearchDescription: 'جرّب تغيير المرشحات أو كلمة البحث',
      resourceLoadingAccessibilityLabel: 'جارٍ تحميل {resourceNamePlural}…',
      selectAllLabel: 'تحديد كل {resourceNamePlural}',
      selected: 'حُدد {selectedItemsCount}',
      undo: 'تراجع',
      selectItem: 'تحديد {resourceName}',
      selectButtonText: 'تحديد',
      sortAccessibilityLabel: 'ترتيب {direction} حسب',
      selectAllItems: 'تحديد كل {itemsLength}+ {resourceNamePlural}',
    },
    DataTable: { navAccessibilityLabel: 'تمرير الجدول {direction} عمودًا واحدًا' },
    Listbox: { AccessibilityLabel: 'قائمة' },
    Loading: { label: 'شريط تحميل الصفحة' },
    Modal: { iFrameTitle: 'محتوى النافذة' },
    Page: { Header: { rollupActionsLabel: 'إجراءات {title}', pageReadyAccessibilityLabel: '{title}. الصفحة جاهزة' } },
    Pagination: { previous: 'السابق', next: 'التالي', pagination: 'التنقل بين الصفحات' },
    ResourceList: {
      BulkActions: { actionsActivatorLabel: 'إجراءات', moreActionsActivatorLabel: 'إجراءات أخرى' },
    },
    SkeletonPage: { loadingLabel: 'جارٍ تحميل الصفحة' },
    Tabs: { toggleTabsLabel: 'عروض أخرى', newViewAccessibilityLabel: 'عرض جديد', newViewTooltip: 'عرض جديد' },
    Tag: { ariaLabel: 'إزالة {children}' },
    TextField: { characterCount: '{count} حرفًا', characterCountWithMaxLength: '{count} من {limit} حرفًا' },
    TooltipOverlay: { accessibilityLabel: 'تلميح: {label}' },
  },
}

export const polarisWords = { en: english, ar: [arabic, english] } satisfies Record<Locale, unknown>
