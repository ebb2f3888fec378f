/** Ids that a test can foretell: id-000001, id-000002… */
export function counter(): () => string {
  let count = 0
  return () => {
    count += 1
    return `id-${String(count).padStart(6, '0')}`
  }
}
