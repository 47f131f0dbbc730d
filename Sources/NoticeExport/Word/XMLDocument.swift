#if Documents
  import CLibXML2

  /// An XML document written by libxml2, which sees to escaping and to balanced tags.
  struct XMLDocument: ~Copyable {
    private let buffer: xmlBufferPtr
    private let writer: xmlTextWriterPtr

    init() throws(ExportError) {
      guard let buffer = xmlBufferCreate(), let writer = xmlNewTextWriterMemory(buffer, 0) else {
        throw .failed("libxml2: out of memory")
      }
      self.buffer = buffer
      self.writer = writer
      xmlTextWriterStartDocument(writer, "1.0", "UTF-8", "yes")
    }

    deinit {
      xmlFreeTextWriter(writer)
      xmlBufferFree(buffer)
    }

    /// Opens an element, writes `content` into it and closes it.
    borrowing func element(
      _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
      _ content: () -> Void = {}
    ) {
      xmlTextWriterStartElement(writer, name)
      for (key, value) in attributes { xmlTextWriterWriteAttribute(writer, key, value) }
      content()
      xmlTextWriterEndElement(writer)
    }

    /// Writes text; control characters, which XML does not allow, are left out.
    borrowing func text(_ text: String) {
      let clean = text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\t" || $0 == "\n" }
      xmlTextWriterWriteString(writer, String(String.UnicodeScalarView(clean)))
    }

    /// Closes the document and gives its bytes.
    consuming func bytes() -> [UInt8] {
      xmlTextWriterEndDocument(writer)
      xmlTextWriterFlush(writer)
      return Array(
        UnsafeBufferPointer(start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer))))
    }
  }
#endif
