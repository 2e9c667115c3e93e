import { formats } from '@sandan/market/repository/format';

/** XML Schema of the market's own format, as harvesters may validate against it. */
export const technologySchema = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="${formats.sandan.namespace}"
  targetNamespace="${formats.sandan.namespace}" elementFormDefault="qualified">
  <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://www.w3.org/2001/xml.xsd"/>
  <xs:complexType name="text"><xs:simpleContent><xs:extension base="xs:string">
    <xs:attribute ref="xml:lang" use="required"/>
  </xs:extension></xs:simpleContent></xs:complexType>
  <xs:complexType name="owner"><xs:sequence>
    <xs:element name="name" type="t:text" maxOccurs="unbounded"/>
  </xs:sequence><xs:attribute name="id" type="xs:string" use="required"/></xs:complexType>
  <xs:complexType name="code"><xs:simpleContent><xs:extension base="xs:string">
    <xs:attribute name="scheme" type="xs:string" use="required"/>
  </xs:extension></xs:simpleContent></xs:complexType>
  <xs:complexType name="comparison"><xs:sequence>
    <xs:element name="measure" type="t:text" maxOccurs="unbounded"/>
    <xs:element name="alternative" type="t:text" maxOccurs="unbounded"/>
    <xs:element name="method" type="t:text" minOccurs="0" maxOccurs="unbounded"/>
  </xs:sequence>
    <xs:attribute name="ours" type="xs:double" use="required"/>
    <xs:attribute name="theirs" type="xs:double" use="required"/>
    <xs:attribute name="unit" type="xs:string" use="required"/>
    <xs:attribute name="better" type="xs:string" use="required"/>
  </xs:complexType>
  <xs:complexType name="attribute"><xs:choice maxOccurs="unbounded">
    <xs:element name="value" type="xs:string"/>
    <xs:element name="text" type="t:text"/>
    <xs:element name="quantity"><xs:complexType>
      <xs:attribute name="value" type="xs:double" use="required"/><xs:attribute name="unit" type="xs:string" use="required"/>
    </xs:complexType></xs:element>
    <xs:element name="range"><xs:complexType>
      <xs:attribute name="min" type="xs:double"/><xs:attribute name="max" type="xs:double"/>
      <xs:attribute name="unit" type="xs:string" use="required"/>
    </xs:complexType></xs:element>
    <xs:element name="money"><xs:complexType>
      <xs:attribute name="currency" type="xs:string" use="required"/><xs:attribute name="minor" type="xs:integer" use="required"/>
    </xs:complexType></xs:element>
    <xs:element name="comparison" type="t:comparison"/>
  </xs:choice>
    <xs:attribute name="name" type="xs:string" use="required"/>
    <xs:attribute name="type" type="xs:string" use="required"/>
  </xs:complexType>
  <xs:element name="technology"><xs:complexType><xs:sequence>
    <xs:element name="title" type="t:text" maxOccurs="unbounded"/>
    <xs:element name="summary" type="t:text" minOccurs="0" maxOccurs="unbounded"/>
    <xs:element name="owner" type="t:owner"/>
    <xs:element name="code" type="t:code" minOccurs="0" maxOccurs="unbounded"/>
    <xs:element name="keyword" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
    <xs:element name="place" minOccurs="0"><xs:complexType>
      <xs:attribute name="country" type="xs:string" use="required"/><xs:attribute name="region" type="xs:string"/>
    </xs:complexType></xs:element>
    <xs:element name="attribute" type="t:attribute" minOccurs="0" maxOccurs="unbounded"/>
  </xs:sequence>
    <xs:attribute name="id" type="xs:string" use="required"/>
    <xs:attribute name="page" type="xs:anyURI" use="required"/>
  </xs:complexType></xs:element>
</xs:schema>
`;
