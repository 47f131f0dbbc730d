#if Documents
  /// Finds the element of a page that holds the notice.
  enum MainText {
    /// Ids and classes by which content systems mark the text, lower case.
    private static let names: Set<String> = [
      "ucap-content", "trs_editor", "trs_ueditor", "view", "trs_view", "zoom", "zoomcon",
      "zoom_con",
      "article", "article-content", "article_content", "articlecontent", "article-body",
      "news_content", "newscontent", "news-content", "pages_content", "pages-content",
      "content_text", "con_text", "conttext", "detail-content", "detail_content", "info_content",
      "xxgk_content", "vsbcontent", "v_news_content", "wp_articlecontent", "custom_unionstyle",
      "main-content", "textcontent", "arti_content", "read", "js_content",
    ]

    /// The container of the text: the marked one with most of it, when that is a good part of what
    /// stands outside links, else the innermost element with three quarters of it.
    static func container(in body: XMLElement) -> XMLElement {
      let total = weight(body)
      var best: (element: XMLElement, weight: Int)?
      func search(_ element: XMLElement) {
        if WebText.isLeftOut(element) { return }
        if isMarked(element) {
          let weight = weight(element)
          if weight > best?.weight ?? 0 { best = (element, weight) }
        }
        element.elements.forEach(search)
      }
      search(body)
      if let best, best.weight * 4 >= total { return best.element }
      var element = body
      while let next = element.elements.first(where: {
        !WebText.isLeftOut($0) && weight($0) * 4 >= weight(element) * 3
      }) {
        // A paragraph alone is the notice only together with its brothers.
        if ["p", "span", "font", "strong", "b", "tr", "td", "tbody"].contains(next.name),
          weight(next) * 20 < weight(element) * 19
        {
          break
        }
        element = next
      }
      return element
    }

    private static func isMarked(_ element: XMLElement) -> Bool {
      let words = (element.attributes["id"] ?? "") + " " + (element.attributes["class"] ?? "")
      return words.lowercased().split(whereSeparator: \.isWhitespace).contains {
        names.contains(String($0))
      }
    }

    /// The number of characters outside links and what pages carry along, white space not counted.
    private static func weight(_ element: XMLElement) -> Int {
      element.children.reduce(0) { sum, child in
        switch child {
        case .text(let text): return sum + text.unicodeScalars.count { $0.value > 0x7F }
        case .element(let child):
          return child.name == "a" || WebText.isLeftOut(child) ? sum : sum + weight(child)
        }
      }
    }
  }
#endif
