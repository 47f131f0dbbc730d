#if Documents
  import CLibXML2

  /// The text of a saved web page: the notice without the site's navigation around it.
  ///
  /// The page is read by libxml2's tolerant HTML parser, without network. Text comes from the
  /// container that the content systems of government sites use, else from the element that holds
  /// most of the page's text outside links.
  enum WebPage {
    /// - Parameters:
    ///   - bytes: the page as it was saved.
    ///   - decoder: how bytes become text when the page does not say; a named encoding goes first.
    /// - Throws: `ReadError` for bytes that are no text in any encoding.
    static func extraction(of bytes: [UInt8], _ decoder: TextDecoder) throws(ReadError)
      -> Extraction
    {
      let decoded = try decode(bytes, decoder)
      guard let root = tree(decoded.text.utf8) else {
        throw .damaged(.html, "no element in it")
      }
      let head = PageHead(root)
      let body = root.first("body") ?? root
      let main = MainText.container(in: body)
      var text = WebText.lines(of: main)
      let known = WebText.compact(text.joined())
      // The title and the table of data often stand outside the container.
      var front: [String] = []
      if let catalogue = head.catalogue(outside: main, in: body) { front += catalogue }
      front += head.facts(missingFrom: front.joined() + known)
      if let title = head.title, !isSaid(title, in: known) { front.append(title) }
      text = front + text
      return Extraction(
        text: text.joined(separator: "\n") + "\n", converter: "html", encoding: decoded.encoding)
    }

    /// Whether the text has a title, a word before a colon (转发：) left aside.
    private static func isSaid(_ title: String, in text: String) -> Bool {
      let title = WebText.compact(title)
      let rest = title.split(separator: "：", maxSplits: 1).last.map(String.init) ?? title
      return text.contains(title.count - rest.count <= 5 ? rest : title)
    }

    /// The page as text: in the encoding asked for, else the one that a byte-order mark or the page
    /// declares, else found out.
    private static func decode(
      _ bytes: [UInt8], _ decoder: TextDecoder
    ) throws(ReadError) -> TextDecoder.Decoded {
      if decoder.encoding == nil, !bytes.starts(with: [0xEF, 0xBB, 0xBF]),
        let name = declaredEncoding(bytes),
        let declared = try? TextDecoder(encoding: name), let text = try? declared.decode(bytes)
      {
        return text
      }
      return try decoder.decode(bytes)
    }

    /// The value of `charset=` or `encoding=` in the first kilobytes; gb2312 is read as gb18030,
    /// which browsers do as well.
    static func declaredEncoding(_ bytes: [UInt8]) -> String? {
      let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
      for key in ["charset=", "encoding="] {
        guard let place = head.firstRange(of: key) else { continue }
        let name = head[place.upperBound...].drop { "\"' ".contains($0) }
          .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
        if name.isEmpty { continue }
        return ["gb2312", "gbk", "x-gbk", "gb_2312-80"].contains(name) ? "gb18030" : String(name)
      }
      return nil
    }

    private static func tree(_ utf8: [UInt8]) -> XMLElement? {
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
      let document = utf8.withUnsafeBytes { buffer in
        htmlReadMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
          "UTF-8", Int32(options))
      }
      guard let document else { return nil }
      defer { xmlFreeDoc(document) }
      return xmlDocGetRootElement(document).map { XMLElement($0) }
    }
  }
#endif
