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
    case .noText: return "其中没有可以读取的文件"
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
    case .encrypted(let signature): return "是加了密码的\(signature.chineseName)；请先去掉密码另存"
    case .damaged(let signature, let detail):
      return "是损坏或不完整的\(signature.chineseName)（\(detail)）；请重新获取或另存"
    case .bomb(let signature): return "是\(signature.chineseName)，但解开后远大于一份公文，未予打开"
    case .noTextLayer(let signature):
      return "是\(signature.chineseName)，只有图像，没有文字（扫描件？）；可加 --ocr 识别文字"
    case .missingProgram(let program, let package):
      return "需要程序 \(program)，尚未安装：apt-get install \(package)"
    case .programFailed(let program, let detail):
      return "\(program) 无法读取" + (detail.isEmpty ? "" : "：\(detail)")
    case .timedOut(let program, let seconds): return "\(program) 在 \(seconds) 秒内没有读完"
    case .notBuilt(let signature):
      return "是\(signature.chineseName)，本程序编译时未包含这种格式；请启用 Documents 特性编译"
    }
  }
}

extension FileSignature {
  fileprivate var chineseName: String {
    switch self {
    case .pdf: return "PDF"
    case .docx: return "Word 文档（docx）"
    case .xlsx: return "电子表格（xlsx）"
    case .pptx: return "演示文稿（pptx）"
    case .ofd: return "OFD 版式文件"
    case .odt: return "OpenDocument 文件"
    case .zip: return "ZIP 压缩包"
    case .oleDocument: return "Office 文件（doc、wps）"
    case .oleSpreadsheet: return "旧版电子表格（xls）"
    case .olePresentation: return "旧版演示文稿（ppt）"
    case .rtf: return "RTF 文档"
    case .html: return "网页"
    case .image: return "图片"
    case .archive: return "压缩包"
    case .wordXML: return "XML 文档"
    }
  }

  fileprivate var chineseRemedy: String {
    switch self {
    case .xlsx, .pptx, .oleSpreadsheet, .olePresentation:
      return "是\(chineseName)，不是公文；请先将文字存为 .txt"
    case .zip, .archive: return "是\(chineseName)；请先解压"
    default: return "是\(chineseName)；请先另存为纯文本（.txt）"
    }
  }
}
