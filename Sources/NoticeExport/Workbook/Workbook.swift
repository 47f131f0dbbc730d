#if Excel
  import CXLSXWriter

  /// A workbook under way in libxlsxwriter (ECMA-376, SpreadsheetML).
  ///
  /// The library keeps it in memory and writes a file at the end; `bytes()` reads that back.
  final class Workbook {
    /// The rows that a sheet has.
    static let rowLimit = 1_048_576

    private var pointer: UnsafeMutablePointer<lxw_workbook>?
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var conditionalFormats: [[UInt32]: UnsafeMutablePointer<lxw_format>] = [:]
    private let file: TemporaryFile

    /// - Parameter created: seconds since 1970, which the file gives as the time of its making.
    init(title: String, author: String, created: Int) throws(ExportError) {
      file = try TemporaryFile(suffix: ".xlsx")
      guard let pointer = workbook_new(file.path) else {
        throw .failed("libxlsxwriter made no workbook: out of memory")
      }
      self.pointer = pointer
      var properties = lxw_doc_properties()
      properties.created = created
      // Excel allows 255 characters in a property.
      let texts = [title, author].map { Array(String($0.prefix(255)).utf8CString) }
      texts[0].withUnsafeBufferPointer { title in
        texts[1].withUnsafeBufferPointer { author in
          // The library copies the properties and writes to none of them.
          properties.title = UnsafeMutablePointer(mutating: title.baseAddress)
          properties.author = UnsafeMutablePointer(mutating: author.baseAddress)
          _ = workbook_set_properties(pointer, &properties)
        }
      }
    }

    deinit {
      if let pointer { lxw_workbook_free(pointer) }
    }

    /// Adds a sheet: 任务清单.
    func sheet(_ name: String) throws(ExportError) -> Sheet {
      guard let sheet = workbook_add_worksheet(pointer, name) else {
        throw .failed("libxlsxwriter made no sheet '\(name)'")
      }
      return Sheet(sheet, name: name, book: self)
    }

    /// The library's format for a style; each is made once.
    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format> {
      if let format = formats[style] { return format }
      let format = workbook_add_format(pointer)!
      style.apply(to: format)
      formats[style] = format
      return format
    }

    /// The library's format that changes colours alone, for cells that meet a condition.
    func conditionalFormat(font: UInt32, fill: UInt32?) -> UnsafeMutablePointer<lxw_format> {
      let key = [font, fill ?? .max]
      if let format = conditionalFormats[key] { return format }
      let format = workbook_add_format(pointer)!
      format_set_font_color(format, font)
      if let fill { format_set_bg_color(format, fill) }
      conditionalFormats[key] = format
      return format
    }

    /// Ends the workbook and gives its bytes; nothing can be added any more.
    func bytes() throws(ExportError) -> [UInt8] {
      let error = workbook_close(pointer)
      pointer = nil  // closing frees it whatever comes of it
      guard error == LXW_NO_ERROR else {
        throw .failed("libxlsxwriter: " + String(cString: lxw_strerror(error)))
      }
      return try file.bytes()
    }
  }

  /// How a cell looks.
  struct CellStyle: Hashable {
    enum Horizontal: Hashable { case left, center, right }

    var font = "宋体"
    /// Points.
    var size = 10.0
    var isBold = false
    var isItalic = false
    var isLink = false
    /// RGB.
    var color: UInt32?
    /// RGB.
    var fill: UInt32?
    var horizontal = Horizontal.left
    var isTop = false
    var isWrapped = true
    var hasBorder = true
    var numberFormat: String?

    fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
      format_set_font_name(format, font)
      format_set_font_size(format, size)
      if isBold { format_set_bold(format) }
      if isItalic { format_set_italic(format) }
      if isLink { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
      if let color { format_set_font_color(format, color) }
      if let fill { format_set_bg_color(format, fill) }
      let horizontal: lxw_format_alignments
      switch self.horizontal {
      case .left: horizontal = LXW_ALIGN_LEFT
      case .center: horizontal = LXW_ALIGN_CENTER
      case .right: horizontal = LXW_ALIGN_RIGHT
      }
      format_set_align(format, UInt8(horizontal.rawValue))
      let vertical = isTop ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
      format_set_align(format, UInt8(vertical.rawValue))
      if isWrapped { format_set_text_wrap(format) }
      if hasBorder {
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_border_color(format, 0xA6A6A6)
      }
      if let numberFormat { format_set_num_format(format, numberFormat) }
    }
  }
#endif
