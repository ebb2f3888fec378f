/** What programs put on the clipboard as text/html, shortened; all names invented. */
const wordHead = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-unhide:no; font-family:"等线";} @page WordSection1 {size:595.3pt 841.9pt;} --></style></head><body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->`
const wordTail = '<!--EndFragment--></body></html>'

export const wordBody = `${wordHead}
<h1 align=center style='text-align:center'><b><span style='font-size:22.0pt;font-family:SimHei;color:red'>示例街道一线见闻<span lang=EN-US><o:p></o:p></span></span></b></h1>
<p class=MsoNormal align=right style='text-align:right'><span style='mso-bidi-font-size:10.5pt;font-family:SimSun'>示例局　张示例<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal style='text-indent:21.0pt;mso-char-indent-count:2.0'><span lang=EN-US style='font-family:SimSun'>5</span><span style='font-family:SimSun;color:#333'>月<span lang=EN-US>29</span>日，我和<b>下沉干部</b>一起到<i style='mso-bidi-font-style:normal'>示例社区</i>核对台账，水价为<span lang=EN-US>3</span>元<span lang=EN-US>/m<sup>3</sup></span>，详见<span lang=EN-US><a href="https://example.org/a?b=1"><span lang=EN-US style='text-decoration:underline'><span
lang=EN-US>示例网站</span></span></a></span>。<del cite="mailto:x" datetime="2024-01-01T00:00">删去的话</del><span class=MsoCommentReference><a id="_anchor_1">[A1]</a></span></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:SimSun'>第二段跨行的文字应当连成一句，
中间没有空格，<span lang=EN-US>English
words stay apart.</span></span></p>${wordTail}`

const item = (style: string, marker: string, text: string): string =>
  `<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:${style}'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:SimSun'>${text}<span lang=EN-US><o:p></o:p></span></span></p>`
export const wordList = `${wordHead}<p class=MsoNormal>三项工作：</p>
${item('l0 level1 lfo1', '1.', '走访群众')}
${item('l0 level1 lfo1', '2.', '核对台账')}
${item('l0 level2 lfo1', '(1)', '上午')}
${item('l0 level2 lfo1', '(2)', '下午')}
${item('l0 level1 lfo1', '3.', '汇总上报')}
<p class=MsoNormal>另外：</p>
${item('l1 level1 lfo2', '·', '带好证件')}
${item('l1 level1 lfo2', '·', '注意安全')}
<p class=MsoNormal>完。</p>${wordTail}`

export const wordNumbers = `${wordHead}${item('l0 level1 lfo1', '一、', '基本情况')}
${item('l0 level2 lfo1', '（一）', '人员')}
${item('l1 level1 lfo2', '1.', '走访')}
<p class=MsoNormal>走访的说明。</p>
${item('l1 level1 lfo2', '2.', '核对')}
${item('l2 level1 lfo3', '1、', '上报')}${wordTail}`

export const wps = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="ProgId" content="Word.Document"><meta name="Generator" content="Kingsoft WPS Office"><style>@font-face{font-family:"Times New Roman";} p.MsoNormal{mso-style-name:正文;}</style></head>
<body style="tab-interval:21pt;text-justify-trim:punctuation;"><!--StartFragment--><div class="Section0" style="layout-grid:15.6000pt;">
<p class=MsoNormal align=center style="text-align:center;"><b style="mso-bidi-font-weight:normal"><span style="mso-spacerun:'yes';font-family:方正小标宋简体;mso-hansi-font-family:Calibri;font-size:22.0000pt;"><font face="方正小标宋简体">通知</font></span></b><b><span style="font-size:22.0000pt;"><o:p></o:p></span></b></p>
<p class=MsoNormal style="mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-family:仿宋;"><span style='mso-list:Ignore;'>1.<span>&nbsp;</span></span></span><![endif]><span style="font-family:仿宋;font-size:16pt;"><font face="仿宋">第一项</font></span></p>
<p class=MsoNormal style="mso-list:l0 level1 lfo1;"><![if !supportLists]><span><span style='mso-list:Ignore;'>2.<span>&nbsp;</span></span></span><![endif]><span style="font-family:仿宋;"><font face="仿宋">第二项</font></span></p>
<p class=MsoNormal style="text-indent:32.0000pt;mso-char-indent-count:2.0000;"><span style="font-family:仿宋;">普通段落。</span></p></div><!--EndFragment--></body></html>`

export const web = `<meta charset='utf-8'><div class="article" style="color:#222"><nav hidden>导航</nav><h1 style="font-size:30px">网页标题</h1>
<p>导语带<strong>强调</strong>与<a href="https://example.org/x" target="_blank" onclick="track()">外链</a>，<a href="/relative">坏链</a>只剩文字。</p><h4>小节</h4>
<blockquote><p>引用的话。</p></blockquote><ul><li>甲<ul><li>甲一</li></ul></li><li><p>乙</p></li></ul>
<figure><img src="data:image/png;base64,AAAA" alt="示意图" width="600" height="400"></figure><img src="https://example.org/pixel.gif" width="1" height="1">
<table border=1><tbody><tr><th>单位</th><th>人数</th></tr><tr><td><p>示例局</p></td><td>12</td></tr></tbody></table>
<p>末段第一行<br>第二行<br><br>另起一段</p><span style="display:none">看不见的字</span></div>`

export const weixin = `<section data-tool="editor" style="font-size:16px;"><section><section style="margin:0 8px"><span style="color:rgb(63,63,63)">第一段文字，</span><span style="font-weight:700;color:#d00">重点</span><span>在此。</span></section></section>
<section style="text-align:center"><p style="margin:0"><span leaf="">居中的一段</span></p></section>
<section><img class="rich_pages" data-src="https://mmbiz.example.org/a.jpg" alt="配图" data-w="1080"></section><p><br></p><section><span><br></span></section><section><p><span>最后一段</span></p></section></section>`

export const qq = '<div>　　第一段。<br>　　第二段，<br>&nbsp;&nbsp;&nbsp;&nbsp;第三段。</div>'
