import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '../../../shared/contract/index.ts'

/** The contract as OpenAPI 3.1, for the hotel's other systems: the same names, sign-in and roles. */
export function openApiDocument(version: string) {
  return new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: {
      title: 'The Usual · 老位子',
      version,
      description:
        'Sign in with staff.signIn and send its token as "Authorization: Bearer …". Every operation is a POST of JSON.',
    },
    servers: [{ url: '/api' }],
    security: [{ session: [] }],
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
  })
}
