#if Documents
  /// What a page says of its article outside the text: meta tags, headings, the table of data.
  struct PageHead {
    private var meta: [String: String] = [:]
    /// The title of the article, or nil.
    private(set) var title: String?

    init(_ root: XMLElement) {
      for tag in root.descendants("meta") {
        let name = tag.attributes["name"] ?? tag.attributes["property"]
        if let name, let content = tag.attributes["content"]?.trimmingWhitespace(), !content.isEmpty
        {
          meta[name.lowercased()] = content
        }
      }
      title = meta["articletitle"] ?? PageHead.heading(root) ?? PageHead.windowTitle(root)
    }

    /// The heading marked as a title, else the first of the first rank.
    private static func heading(_ root: XMLElement) -> String? {
      let headings = ["h1", "h2", "h3"].flatMap(root.descendants)
      let marked = headings.first {
        (($0.attributes["class"] ?? "") + ($0.attributes["id"] ?? "")).lowercased().contains(
          "title")
      }
      let chosen = marked ?? headings.first { $0.name == "h1" }
      return chosen.map { WebText.lines(of: $0).joined() }.flatMap {
        $0.unicodeScalars.count >= 6 ? $0 : nil
      }
    }

    /// The title of the window without the site's name behind a separator.
    private static func windowTitle(_ root: XMLElement) -> String? {
      guard let text = root.descendants("title").first?.text else { return nil }
      let parts = text.split { "_|—-–".contains($0) }.map { String($0).trimmingWhitespace() }
      return parts.first.flatMap { $0.unicodeScalars.count >= 6 ? $0 : nil }
    }

    /// The date and the source of the meta tags as lines that the parser knows, unless the text has
    /// such lines.
    func facts(missingFrom text: String) -> [String] {
      var lines: [String] = []
      if let source = meta["contentsource"], !text.contains("发布机构"), !text.contains("发文机关") {
        lines.append("发布机构：\(source)")
      }
      if let date = meta["pubdate"], !text.contains("发布日期"), !text.contains("成文日期") {
        lines.append("发布日期：\(date)")
      }
      return lines
    }

    /// The table or list of 索引号, 发文机关, 发文字号 … outside the text, a line a row; nil where
    /// there is none.
    func catalogue(outside main: XMLElement, in body: XMLElement) -> [String]? {
      func search(_ element: XMLElement) -> XMLElement? {
        if element == main || WebText.isLeftOut(element) { return nil }
        for child in element.elements {
          if let found = search(child) { return found }
        }
        guard ["table", "ul", "div", "dl"].contains(element.name) else { return nil }
        let text = WebText.compact(element.text)
        guard text.unicodeScalars.count <= 600 else { return nil }
        let labels = ["索引号", "发文机关", "发布机构", "发文字号", "文号", "成文日期", "生成日期"]
        return labels.count { text.contains($0) } >= 2 ? element : nil
      }
      return search(body).map(WebText.lines)
    }
  }
#endif
