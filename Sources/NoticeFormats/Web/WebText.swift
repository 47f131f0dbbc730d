#if Documents
  /// The text below an element of a page, as lines: one a paragraph, tables as Markdown rows.
  struct WebText {
    private var lines: [String] = []
    private var line = ""
    /// For each open list the number of the next item, or nil in a list without numbers.
    private var lists: [Int?] = []

    /// The lines of an element; empty ones are left out.
    static func lines(of element: XMLElement) -> [String] {
      var text = WebText()
      if element.name == "table" { text.addTable(element) } else { text.add(element) }
      text.breakLine()
      return text.lines
    }

    /// Elements that are no text.
    private static let silent: Set<String> = [
      "script", "style", "noscript", "template", "iframe", "object", "svg", "head", "nav", "footer",
      "select", "button", "input", "textarea", "option", "map", "audio", "video", "canvas",
    ]

    /// Words in ids and classes of what pages carry along.
    private static let asides: Set<String> = [
      "nav", "navbar", "menu", "sidebar", "sidemenu", "footer", "foot", "copyright", "breadcrumb",
      "crumb", "crumbs", "path", "location", "position", "share", "bdsharebuttonbox",
      "bshare-custom",
      "jiathis_style", "toolbar", "pager", "pagination", "related", "qrcode", "ewm", "fontsize",
      "search", "login",
    ]

    private static let blocks: Set<String> = [
      "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "tr",
      "table", "tbody", "section", "article", "blockquote", "pre", "center", "hr", "header", "main",
      "form", "fieldset", "address", "figure", "figcaption", "aside", "body",
    ]

    /// Whether an element holds nothing that a reader of the notice would read.
    static func isLeftOut(_ element: XMLElement) -> Bool {
      if silent.contains(element.name) { return true }
      if element.attributes["hidden"] != nil || element.attributes["aria-hidden"] == "true" {
        return true
      }
      if let style = element.attributes["style"] {
        let plain = style.lowercased().filter { !$0.isWhitespace }
        if plain.contains("display:none") || plain.contains("visibility:hidden") { return true }
      }
      for key in ["id", "class"] {
        guard let value = element.attributes[key] else { continue }
        for word in value.lowercased().split(whereSeparator: \.isWhitespace)
        where asides.contains(String(word)) { return true }
      }
      return false
    }

    /// The text without any white space, for comparing.
    static func compact(_ text: String) -> String {
      String(text.filter { !$0.isWhitespace && $0 != "\u{200B}" && $0 != "\u{FEFF}" })
    }

    private mutating func add(_ element: XMLElement) {
      for child in element.children {
        switch child {
        case .text(let text): addText(text, isPreformatted: element.name == "pre")
        case .element(let child): addElement(child)
        }
      }
    }

    private mutating func addElement(_ element: XMLElement) {
      if WebText.isLeftOut(element) { return }
      switch element.name {
      case "br":
        breakLine()
      case "table":
        breakLine()
        addTable(element)
      case "ol", "ul":
        breakLine()
        let start = element.attributes["start"].flatMap { Int($0) } ?? 1
        lists.append(element.name == "ol" ? start : nil)
        add(element)
        lists.removeLast()
        breakLine()
      case "li":
        breakLine()
        addItem(element)
        breakLine()
      case _ where WebText.blocks.contains(element.name):
        breakLine()
        add(element)
        breakLine()
      default:
        add(element)
      }
    }

    /// An item of a list, with the number that the browser shows before it.
    private mutating func addItem(_ element: XMLElement) {
      if let last = lists.last, let number = last {
        lists[lists.count - 1] = number + 1
        let text = element.text.trimmingWhitespace()
        let isNumbered =
          text.first.map { $0.isNumber || "（(①一二三四五六七八九十第".contains($0) } ?? true
        if !isNumbered { line += "\(number). " }
      }
      add(element)
    }

    /// A table of data as Markdown rows; a table that only places text, cell by cell.
    private mutating func addTable(_ table: XMLElement) {
      let rows = WebText.rows(table)
      let hasTables = rows.contains { $0.contains { !$0.descendants("table").isEmpty } }
      let texts = rows.map { row in
        row.flatMap { cell -> [String] in
          let text = WebText.lines(of: cell).joined(separator: " ")
          let span = cell.attributes["colspan"].flatMap { Int($0) } ?? 1
          return [text] + Array(repeating: "", count: max(min(span, 64), 1) - 1)
        }
      }
      let isData = texts.filter { $0.count { !$0.isEmpty } >= 2 }.count >= 2
      if isData && !hasTables {
        lines += MarkdownTable.lines(texts)
      } else {
        for cell in rows.joined() {
          add(cell)
          breakLine()
        }
      }
    }

    private static func rows(_ table: XMLElement) -> [[XMLElement]] {
      var rows: [[XMLElement]] = []
      for element in table.elements {
        switch element.name {
        case "tr": rows.append(element.elements.filter { $0.name == "td" || $0.name == "th" })
        case "tbody", "thead", "tfoot": rows += self.rows(element)
        default: break
        }
      }
      return rows
    }

    /// Adds text with its white space folded as browsers do it.
    private mutating func addText(_ text: String, isPreformatted: Bool) {
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\n" where isPreformatted: breakLine()
        case " ", "\t", "\n", "\r", "\u{C}":
          if let last = line.unicodeScalars.last, last != " " { line.unicodeScalars.append(" ") }
        default: line.unicodeScalars.append(scalar)
        }
      }
    }

    private mutating func breakLine() {
      while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
      if !line.unicodeScalars.allSatisfy({ $0.properties.isWhitespace || $0 == "\u{200B}" }) {
        lines.append(line)
      }
      line = ""
    }
  }
#endif
