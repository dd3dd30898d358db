import {
  collectPurchases,
  discloseToRegnow,
  readBasket,
  removeBasket,
  writeBasket,
} from '../privacy/privacy.ts'
import { getElement } from './get-element.ts'

/** Where RegNow takes orders. Tests put a stand-in on loopback in its place. */
const regnowUrl = process.env.REGNOW_URL ?? 'https://www.regnow.com'

/** Keeps the product in the basket, and pays at RegNow: the card's details never reach the shop's own server. */
export function openCheckout(): void {
  const form = document.querySelector<HTMLFormElement>('#checkout')
  if (!form) return
  const product = new URLSearchParams(location.search).get('product') ?? readBasket()
  if (product) {
    writeBasket(product)
    getElement('product').textContent = product
  }
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const fields = new FormData(form)
    const order = await pay(fields, product ?? 'nothing')
    if (order) {
      await notifyStore(fields, order)
      removeBasket()
    }
    getElement('outcome').textContent = order
      ? `Thank you. RegNow has taken your order ${order}.`
      : 'RegNow could not take your order. Nothing was paid.'
  })
}

/** Sends the order to RegNow and gives its number; `undefined` where RegNow refused. */
async function pay(fields: FormData, product: string): Promise<string | undefined> {
  const purchase = collectPurchases({
    name: fields.get('name') ?? '',
    contactDetails: fields.get('address') ?? '',
    cardNumber: fields.get('cardNumber') ?? '',
    cardExpiry: fields.get('cardExpiry') ?? '',
    purchaseDetails: product,
  })
  const response = await fetch(`${regnowUrl}/checkout`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(
      discloseToRegnow({
        name: purchase.name,
        address: purchase.contactDetails,
        cardNumber: purchase.cardNumber,
        cardExpiry: purchase.cardExpiry,
        product: purchase.purchaseDetails,
        email: fields.get('email') ?? '',
      }),
    ),
  })
  return response.ok ? ((await response.json()) as { order: string }).order : undefined
}

/** Tells the shop where to send the licence key. */
async function notifyStore(fields: FormData, order: string): Promise<void> {
  await fetch('/orders', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: fields.get('email'), order }),
  })
}
