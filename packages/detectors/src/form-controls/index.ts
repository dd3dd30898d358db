import { classifyControl } from '../classifier/index.ts'
import { defineDetector } from '../detector.ts'
import { listControls } from './list-controls.ts'
import { dropzoneSymbols } from './read-dropzone.ts'

export const detector = defineDetector({
  id: 'form-controls',
  title: 'Form controls',
  doc: 'A control in which a person enters personal data: by its type, its autocomplete token, its name, what it is bound to, or its label.',
  needles: ['<input', '<textarea', '<select', 'Input', 'Field', 'Textarea', 'TextArea', 'Select', 'register', 'Controller', 'Picker', 'ChatPrompt'],
  symbols: [...dropzoneSymbols],
  observe({ facts, observe }) {
    for (const { control, place, written } of listControls(facts)) {
      const verdict = classifyControl(control)
      if (!verdict) continue
      const { category, evidence, confidence } = verdict
      observe({ kind: 'data', category, mechanism: 'form', evidence: `${written}: ${evidence}`, confidence, place })
    }
  },
})
