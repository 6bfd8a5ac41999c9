import type { SampleReliability } from '#app/domain/samples/sample-reliability.server.ts'
import { sampleReliabilityWords } from '#app/ui/messages/samples.ts'
import { samplesMessages } from '#app/ui/messages/samples-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatPercent } from '#app/ui/shared/format.ts'

/** G4: the same words that brands read, with how many samples they stand on. */
export function SampleReliabilityText({ reliability }: { reliability: SampleReliability }) {
  const t = useText(samplesMessages)
  const tWords = useText(sampleReliabilityWords)
  const locale = useLocale()
  const { fulfilled, missed, shareBps } = reliability
  const words =
    shareBps === null
      ? tWords('none')
      : tWords('share', { percent: formatPercent(shareBps, locale), count: fulfilled + missed })
  return (
    <p className="small soft">
      {t('reliability')}: {words}
    </p>
  )
}
