import Glibc
import NoticeExport
import NoticeFormats

extension ReadError {
  /// The description in a language for people: the problem and the remedy.
  func message(_ language: Language) -> String {
    guard language == .zh else { return description }
    switch self {
    case .system(ENOENT): return "没有这个文件"
    case .system(EACCES): return "没有读写权限"
    case .system(ENOSPC): return "磁盘已满"
    case .system(let code): return ReadError.systemMessage(code)
    case .folder: return "是目录，不是文件"
    case .noText: return "其中没有 .txt、.md 或 .text 文件"
    case .tooLarge(let limit): return "大于 \(limit >> 20) MiB，不会是一份公文；请先拆分"
    case .empty: return "是空文件（0 字节）；是否没有保存或复制完整？"
    case .blank: return "只有空白，没有文字"
    case .notText(let signature): return signature.chineseRemedy
    case .binary(let offset): return "不是文本：第 \(offset) 字节为 NUL；请先导出为纯文本"
    case .unmarkedUTF16(let name):
      return "像是没有字节序标记的 UTF-16；请加 --encoding \(name)"
    case .undecodable(let attempts):
      let places = attempts.map { "不是 \($0.encoding)（第 \($0.byteOffset) 字节）" }
      return places.joined(separator: "，") + "；请用 --encoding 指明编码，或用 --lossy 代替无法解码的字节"
    case .unknownEncoding(let name): return "没有编码 '\(name)'"
    }
  }
}

extension FileSignature {
  fileprivate var chineseRemedy: String {
    switch self {
    case .pdf: return "是 PDF；请先转成文本：pdftotext -layout FILE.pdf FILE.txt"
    case .docx: return "是 Word 文档（docx）；请先另存为纯文本（.txt）"
    case .xlsx: return "是电子表格（xlsx），不是公文；请先将文字存为 .txt"
    case .pptx: return "是演示文稿（pptx），不是公文；请先将文字存为 .txt"
    case .ofd: return "是 OFD 版式文件；请先用阅读器导出纯文本（.txt）"
    case .odt: return "是 OpenDocument 文件；请先另存为纯文本（.txt）"
    case .zip: return "是 ZIP 压缩包；请先解压"
    case .oleDocument: return "是旧版 Office 文件（doc、wps、xls）；请先另存为纯文本（.txt）"
    case .rtf: return "是 RTF 文档；请先另存为纯文本（.txt）"
    case .html: return "是网页；请先在浏览器中另存为纯文本"
    case .image: return "是图片，没有文字；请先识别文字（OCR）"
    case .archive: return "是压缩包；请先解压"
    case .wordXML: return "是 XML 文档；请先另存为纯文本（.txt）"
    }
  }
}
