#if Documents
  import CLibXML2

  /// An element of an XML document, names without their prefixes.
  struct XMLElement: Hashable, Sendable {
    /// The local name: `p` of `w:p`.
    var name: String
    /// The attributes by local name.
    var attributes: [String: String] = [:]
    var children: [Child] = []

    enum Child: Hashable, Sendable {
      case element(XMLElement)
      case text(String)
    }

    /// The child elements.
    var elements: [XMLElement] {
      children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The first child element of a name, or nil.
    func first(_ name: String) -> XMLElement? {
      for case .element(let element) in children where element.name == name { return element }
      return nil
    }

    /// The child elements of a name.
    func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

    /// The text of the element and of all below it.
    var text: String {
      var text = ""
      for child in children {
        switch child {
        case .text(let part): text += part
        case .element(let element): text += element.text
        }
      }
      return text
    }

    /// The elements of a name at any depth, in document order.
    func descendants(_ name: String) -> [XMLElement] {
      elements.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(name) }
    }

    /// The root of an XML document, read by libxml2 without network, without its own DTD and without
    /// entities but those that XML itself has.
    ///
    /// - Parameter part: the name of the part, for the message.
    /// - Throws: `ReadError.damaged` when the bytes are no well-formed XML, `.bomb` when they define
    ///   entities or nest too deep.
    static func root(
      _ bytes: [UInt8], _ part: String, _ signature: FileSignature
    ) throws(ReadError) -> XMLElement {
      guard bytes.count < Int(Int32.max) else { throw .bomb(signature) }
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
      let document = bytes.withUnsafeBytes { buffer in
        xmlReadMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil,
          Int32(options))
      }
      guard let document else {
        // An entity that grows makes libxml2 give up; so does any other fault of the text.
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        if head.contains("<!ENTITY") { throw .bomb(signature) }
        throw .damaged(signature, "\(part) is no well-formed XML")
      }
      defer { xmlFreeDoc(document) }
      if document.pointee.intSubset != nil { throw .bomb(signature) }
      guard let root = xmlDocGetRootElement(document) else {
        throw .damaged(signature, "\(part) is empty")
      }
      return XMLElement(root)
    }

    /// The element of a tree of libxml2's. What nests deeper than any document would is left out,
    /// so that recursion is safe.
    init(_ node: xmlNodePtr, depth: Int = 0) {
      name = String(cString: node.pointee.name)
      var attribute = node.pointee.properties
      while let current = attribute {
        var value = ""
        var part = current.pointee.children
        while let text = part {
          if let content = text.pointee.content { value += String(cString: content) }
          part = text.pointee.next
        }
        attributes[String(cString: current.pointee.name)] = value
        attribute = current.pointee.next
      }
      var child = node.pointee.children
      while let current = child {
        switch current.pointee.type {
        case XML_ELEMENT_NODE where depth < 400:
          children.append(.element(XMLElement(current, depth: depth + 1)))
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
          if let content = current.pointee.content {
            children.append(.text(String(cString: content)))
          }
        default: break
        }
        child = current.pointee.next
      }
    }
  }
#endif
