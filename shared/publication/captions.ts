const pictureExtension = /\.(?:png|jpe?g|jfif|gif|webp|bmp|tiff?|heic|heif|avif|svg)$/i
const machineName = /^(?:img|dsc|dscn|dscf|pict?|mvimg|pxl|mmexport|wx_camera_|wechat|qq图片|微信图片|微信截图|截图|截屏|屏幕截图|屏幕快照|screenshot|图像|image)[\s_\-–]*[\d][\d\s_\-.:()（）]*$/i
const numbersOnly = /^[\d_\-.\s]*\d{3,}[\d_\-.\s]*(?:[(（]\d+[)）])?$/
const hash = /^[0-9a-f]{16,}$/i

/** Whether a caption is really a file's name: `640 (4).png`, IMG_2022.jpg, 微信图片_20220531172519, a hash. */
export function looksLikeFileName(caption: string): boolean {
  const text = caption.trim()
  if (text === '' || text.length > 120 || /[。，；！？]/.test(text)) return false
  return pictureExtension.test(text) || machineName.test(text) || numbersOnly.test(text) || hash.test(text)
}
