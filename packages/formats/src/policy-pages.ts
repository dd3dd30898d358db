import { serializeHtml, serializeMarkdown } from '@candor/document'
import { type RenderFormat, complete } from './format.ts'

export const renderMarkdown: RenderFormat = ({ document }) => complete(serializeMarkdown(document))

export const renderHtml: RenderFormat = ({ document }) => complete(serializeHtml(document))
