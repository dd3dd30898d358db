import type { FieldFact, FileFacts, ShapeFact, Value } from '@candor/scan'
import { listEntities } from '../list-entities.ts'
import type { Payload } from './classify-payload.ts'

const validator = /^npm:class-validator#(\w+)$/
const inputClass = /^npm:(type-graphql|@nestjs\/graphql)#(InputType|ArgsType)$/
/** What a server answers. */
const outputClass = /^npm:(type-graphql|@nestjs\/graphql)#ObjectType$/

/** Validators that say what a text is. */
const byValidator = new Map(Object.entries({
  IsEmail: 'contact.email',
  IsPhoneNumber: 'contact.phone',
  IsMobilePhone: 'contact.phone',
  IsIP: 'device.ip-address',
  IsCreditCard: 'financial.payment-card',
  IsIBAN: 'financial.bank-account',
  IsBIC: 'financial.bank-account',
  IsPassportNumber: 'identity.government-id',
  IsIdentityCard: 'identity.government-id',
  IsLatLong: 'location.precise',
  IsLatitude: 'location.precise',
  IsLongitude: 'location.precise',
  IsStrongPassword: 'account.password',
  IsPostalCode: 'contact.postal-address',
}))
const valueless = new Map<string, Partial<FieldFact>>(Object.entries({ IsBoolean: { type: 'boolean' }, IsEnum: { enumerated: true }, IsIn: { enumerated: true }, IsDate: { type: 'date' }, IsInt: { type: 'int' }, IsNumber: { type: 'number' }, IsMongoId: { type: 'int' }, IsUUID: { type: 'int' } }))

/** Classes by which a server checks what it is sent. An entity that is checked as well counts as stored. */
export function listClassPayloads(facts: FileFacts): Payload[] {
  const entities = new Set(listEntities(facts).map(({ place }) => place))
  return (facts.shapes ?? []).flatMap((shape) => {
    if (shape.role !== 'class' || entities.has(shape.place)) return []
    const isInput = isInputClass(shape)
    if (!isInput && shape.decorators?.some((decorator) => outputClass.test(getSymbol(decorator)))) return []
    const fields = shape.fields.flatMap((field) => readField(field, isInput))
    return fields.length > 0 ? [{ name: shape.name, fields, beside: shape.fields.map(({ name }) => name), place: shape.place }] : []
  })
}

function isInputClass({ decorators = [] }: ShapeFact): boolean {
  return decorators.some((decorator) => inputClass.test(getSymbol(decorator)))
}

function getSymbol(value: Value): string {
  return value.type === 'call' || value.type === 'symbol' ? value.symbol : ''
}

function readField({ decorators = [], ...field }: FieldFact, isInput: boolean): Payload['fields'] {
  const validators = decorators.flatMap((decorator) => validator.exec(getSymbol(decorator))?.[1] ?? [])
  if (validators.length === 0 && !(isInput && decorators.length > 0)) return []
  const category = validators.map((name) => byValidator.get(name)).find((found) => found !== undefined)
  const more = Object.assign({}, ...validators.map((name) => valueless.get(name) ?? {})) as Partial<FieldFact>
  return [{ ...field, ...more, ...(category !== undefined && { category }) }]
}
