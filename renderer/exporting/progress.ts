import type { DeskEvents, ExportRequest } from '../../shared/contract'

type Progress = DeskEvents['export.progress']
type Step = Progress['step']

/** How much of the work each step is, roughly. */
const weights: Record<Step, number> = { reading: 1, pictures: 3, docx: 4, html: 2, writing: 2 }
const order: Step[] = ['reading', 'pictures', 'docx', 'html', 'writing']

/** How far an export is, from 0 to 1, by the steps that it has. */
export function shareDone({ step, done, total }: Progress, request: Pick<ExportRequest, 'docx' | 'html'>): number {
  const steps = order.filter((one) => (one !== 'docx' || request.docx) && (one !== 'html' || request.html !== 'none'))
  const whole = steps.reduce((sum, one) => sum + weights[one], 0)
  const before = steps.slice(0, Math.max(0, steps.indexOf(step))).reduce((sum, one) => sum + weights[one], 0)
  return (before + weights[step] * (total === 0 ? 1 : Math.min(1, done / total))) / whole
}
