/** What stands where a picture has not come yet: a neutral grey card with a picture sign and no words. */
export const placeholderSize = { width: 1200, height: 675 } as const
export const placeholderAlt = '图片待补'

export const placeholderSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675" viewBox="0 0 1200 675"><rect width="1200" height="675" fill="#e9e7e2"/><g fill="none" stroke="#b5b1a8" stroke-width="10" stroke-linejoin="round"><rect x="470" y="235" width="260" height="205" rx="14"/><path d="M470 400l75-80 60 62 45-44 80 78"/></g><circle cx="655" cy="297" r="21" fill="#b5b1a8"/></svg>`

/** The card as a data URI, for HTML. */
export const placeholderUrl = `data:image/svg+xml,${encodeURIComponent(placeholderSvg)}`
