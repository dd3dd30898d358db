import { expect, test } from 'vitest'
import {
  findByCookie,
  findByEnv,
  findByGlobal,
  findByHost,
  findByPackage,
  findByScript,
  findThirdParty,
  getRegistrableDomain,
} from '../src/index.ts'

type Find = (value: string) => { id: string } | undefined

/** The ids that a lookup gives for the keys of what a test wants. */
function findIds(find: Find, want: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.keys(want).map((value) => [value, find(value)?.id]))
}

test('a policy may call a third party by id, alias, name or its own domain', () => {
  const want = {
    stripe: 'stripe',
    ga4: 'google-analytics',
    'Google Analytics': 'google-analytics',
    'google-tag-manager': 'google-tag-manager',
    'customer.io': 'customer-io',
    'stripe.com': 'stripe',
    RegNow: 'regnow',
    // Several records share these domains: none of them is meant.
    'google.com': undefined,
    'amazonaws.com': undefined,
    strype: undefined,
    '': undefined,
    constructor: undefined,
  }
  expect(findIds(findThirdParty, want)).toEqual(want)
})

test('a package shows a third party; the most particular import wins', () => {
  const want = {
    '@stripe/react-stripe-js': 'stripe',
    'stripe/lib/stripe.js': 'stripe',
    '@sentry/nextjs': 'sentry',
    'posthog-node': 'posthog',
    'next-auth/providers/google': 'google',
    'next-auth/providers/github': 'github',
    '@auth/core/providers/resend': 'resend',
    'firebase/auth': 'firebase',
    'firebase/auth#GoogleAuthProvider': 'google',
    '@react-native-firebase/messaging': 'firebase',
    '@next/third-parties/google#GoogleAnalytics': 'google-analytics',
    '@next/third-parties/google#GoogleTagManager': 'google-tag-manager',
    'arctic#GitHub': 'github',
  }
  expect(findIds(findByPackage, want)).toEqual(want)
})

test('packages that only run locally are nobody’s', () => {
  const want = {
    lodash: undefined,
    'next-auth': undefined,
    '@next/third-parties/google': undefined,
    'next/font/google': undefined,
    'next/font': undefined,
    '@fontsource/inter': undefined,
    '@sentry/cli': undefined,
    '@sentry/types': undefined,
    '@sentry/webpack-plugin': undefined,
    nodemailer: undefined,
    ai: undefined,
    langchain: undefined,
    '@aws-sdk/types': undefined,
    'stripe-like': undefined,
    '@stripe': undefined,
    './stripe': undefined,
    leaflet: undefined,
    'maplibre-gl': undefined,
    klaro: undefined,
    toString: undefined,
  }
  expect(findIds(findByPackage, want)).toEqual(want)
})

test('a host is matched by whole labels, down to the registrable domain', () => {
  const want = {
    'api.stripe.com': 'stripe',
    'STRIPE.com.': 'stripe',
    'api.stripe.com:443': 'stripe',
    'eu.i.posthog.com': 'posthog',
    'o123.ingest.us.sentry.io': 'sentry',
    'fonts.gstatic.com': 'google-fonts',
    'www.gstatic.com': 'gstatic',
    'abc.supabase.co': 'supabase',
    'bucket.s3.eu-central-1.amazonaws.com': 'amazon-s3',
    's3-eu-west-1.amazonaws.com': 'amazon-s3',
    'bucket.s3.amazonaws.com': 'amazon-s3',
    'bedrock-runtime.us-east-1.amazonaws.com': 'amazon-bedrock',
    'us-central1-aiplatform.googleapis.com': 'google-vertex-ai',
    'www.youtube-nocookie.com': 'youtube',
    'pay.google.com': 'google-pay',
  }
  expect(findIds(findByHost, want)).toEqual(want)
})

test('look-alikes and hosting platforms are nobody’s', () => {
  const want = {
    'notstripe.com': undefined,
    'evil-stripe.com': undefined,
    'stripe.com.evil.example': undefined,
    'stripe.community': undefined,
    'co.uk': undefined,
    'org.uk': undefined,
    com: undefined,
    localhost: undefined,
    '127.0.0.1': undefined,
    '[::1]': undefined,
    'amazonaws.com': undefined,
    'ec2-1-2-3-4.compute.amazonaws.com': undefined,
    'd111111abcdef8.cloudfront.net': undefined,
    'shop.vercel.app': undefined,
    'shop.netlify.app': undefined,
    'shop.herokuapp.com': undefined,
    'shop.github.io': undefined,
    'shop.web.app': undefined,
    'shop.azurewebsites.net': undefined,
    'storage.example.com': undefined,
    'www.google.com': undefined,
    'schema.org': undefined,
    'www.w3.org': undefined,
    '': undefined,
  }
  expect(findIds(findByHost, want)).toEqual(want)
})

test('a script, font or frame is matched by the longest declared path, then by host', () => {
  const want = {
    'https://js.stripe.com/v3/': 'stripe',
    '//js.stripe.com/v3': 'stripe',
    'https://www.googletagmanager.com/gtag/js?id=G-1': 'google-analytics',
    'https://www.googletagmanager.com/gtm.js?id=GTM-1': 'google-tag-manager',
    'https://www.google.com/recaptcha/api.js': 'recaptcha',
    'https://www.google.com/maps/embed?pb=1': 'google-maps',
    'https://www.google.com/search?q=shop': undefined,
    'https://connect.facebook.net/en_US/fbevents.js': 'meta-pixel',
    'https://connect.facebook.net/de_DE/sdk.js': 'facebook',
    'https://www.facebook.com/tr?id=1&ev=PageView': 'meta-pixel',
    'https://fonts.googleapis.com/css2?family=Inter': 'google-fonts',
    'https://www.youtube.com/embed/abc': 'youtube',
    'https://challenges.cloudflare.com/turnstile/v0/api.js': 'cloudflare-turnstile',
    'js.stripe.com': 'stripe',
    'https://www.google.com/mapsy': undefined,
    'https://stripe.com@evil.example/v3': undefined,
    'https://evil.example/js.stripe.com/v3': undefined,
    '/js/app.js': undefined,
    './stripe.com/app.js': undefined,
    'app.js': undefined,
    'data:text/javascript,1': undefined,
    '': undefined,
  }
  expect(findIds(findByScript, want)).toEqual(want)
})

test('a global is matched by whole names', () => {
  const want = {
    fbq: 'meta-pixel',
    'window.fbq': 'meta-pixel',
    gtag: 'google-analytics',
    'posthog.capture': 'posthog',
    'google.maps.Map': 'google-maps',
    'google.accounts.id.initialize': 'google',
    google: undefined,
    'Telegram.WebApp.initData': 'telegram',
    hj: 'hotjar',
    hjx: undefined,
    analytics: undefined,
    localStorage: undefined,
    constructor: undefined,
    '': undefined,
  }
  expect(findIds(findByGlobal, want)).toEqual(want)
})

test('an environment variable is matched by its beginning, without the framework’s prefix', () => {
  const want = {
    STRIPE_SECRET_KEY: 'stripe',
    NEXT_PUBLIC_POSTHOG_KEY: 'posthog',
    VITE_SENTRY_DSN: 'sentry',
    GOOGLE_CLIENT_ID: 'google',
    GOOGLE_MAPS_API_KEY: 'google-maps',
    S3_BUCKET: 'amazon-s3',
    R2_BUCKET: 'cloudflare-r2',
    DATABASE_URL: undefined,
    NODE_ENV: undefined,
    NEXT_PUBLIC_SITE_URL: undefined,
    MY_STRIPE_KEY: undefined,
    '': undefined,
  }
  expect(findIds(findByEnv, want)).toEqual(want)
})

test('a cookie is matched by its whole name or pattern', () => {
  const want = {
    _ga: 'google-analytics',
    _ga_ABC123: 'google-analytics',
    '_ga_*': 'google-analytics',
    _fbp: 'meta-pixel',
    ph_phc_abc_posthog: 'posthog',
    __stripe_mid: 'stripe',
    'sb-abc-auth-token': 'supabase',
    '_pk_id.1.1fff': 'matomo',
    my_ga: undefined,
    session: undefined,
    theme: undefined,
    '': undefined,
  }
  expect(findIds(findByCookie, want)).toEqual(want)
})

test('the registrable domain follows the public suffix list', () => {
  const hosts = [
    'js.stripe.com',
    'shop.example.co.uk',
    'co.uk',
    '10.0.0.1',
    'localhost',
    'https://a.b.example.org/x',
  ]
  expect(Object.fromEntries(hosts.map((host) => [host, getRegistrableDomain(host)]))).toEqual({
    'js.stripe.com': 'stripe.com',
    'shop.example.co.uk': 'example.co.uk',
    'co.uk': undefined,
    '10.0.0.1': undefined,
    localhost: undefined,
    'https://a.b.example.org/x': 'example.org',
  })
})
