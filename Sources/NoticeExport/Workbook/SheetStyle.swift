#if Excel
  /// The looks that the sheets share.
  enum SheetStyle {
    static let title: CellStyle = {
      var style = CellStyle()
      style.font = "黑体"
      style.size = 16
      style.horizontal = .center
      style.hasBorder = false
      return style
    }()

    static let subtitle: CellStyle = {
      var style = CellStyle()
      style.size = 11
      style.horizontal = .center
      style.hasBorder = false
      return style
    }()

    /// A notice in the title block of several.
    static let entry: CellStyle = {
      var style = CellStyle()
      style.hasBorder = false
      return style
    }()

    static let header: CellStyle = {
      var style = CellStyle()
      style.font = "黑体"
      style.fill = 0xDDEBF7
      style.horizontal = .center
      return style
    }()

    static let text = CellStyle()

    static let centered: CellStyle = {
      var style = CellStyle()
      style.horizontal = .center
      return style
    }()

    /// What the program concluded rather than read.
    static let guess: CellStyle = {
      var style = CellStyle()
      style.isItalic = true
      style.color = 0x7F7F7F
      return style
    }()

    static let prohibition: CellStyle = {
      var style = centered
      style.color = 0xC00000
      return style
    }()

    static let link: CellStyle = {
      var style = centered
      style.isLink = true
      style.color = 0x0563C1
      style.isWrapped = false
      return style
    }()

    static let section: CellStyle = {
      var style = CellStyle()
      style.font = "黑体"
      style.fill = 0xF2F2F2
      return style
    }()
  }

  /// The colours of conditions: dark letters on light ground, legible in print.
  enum SheetColour {
    static let past = (font: 0x9C0006 as UInt32, fill: 0xFFC7CE as UInt32)
    static let soon = (font: 0x9C5700 as UInt32, fill: 0xFFEB9C as UInt32)
    static let done = (font: 0x006100 as UInt32, fill: 0xC6EFCE as UInt32)
    static let inProgress = (font: 0x1F4E78 as UInt32, fill: 0xDDEBF7 as UInt32)
    /// Tabs: the list itself, then what is drawn from it, then the notes.
    static let tabs: [UInt32] = [0x1F4E78, 0x5B9BD5, 0xA6A6A6]
  }
#endif
