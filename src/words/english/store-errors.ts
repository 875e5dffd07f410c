/** Errors of a database as text, each with what mends it. */

/**
 * @param code of Postgres (https://www.postgresql.org/docs/current/errcodes-appendix.html), of TLS
 *   (https://nodejs.org/api/tls.html#x509-certificate-error-codes), of the system, or pg's own sentence
 * @returns nothing for any other one
 */
export const storeErrorReason = (code: string): string =>
  reasons[code] === undefined ? "" : `: ${reasons[code]}`;

const unknownCertificate =
  "its certificate is not signed by anybody whom Node trusts; put the authority’s certificate into a file and " +
  "?sslrootcert=/path/to/that/file behind STORE_URL, or, in a network that nobody else can reach, ?sslmode=no-verify";

const nobodyThere = "nobody listens there; is the database running, and are host and port right?";

const noAnswer =
  "no answer comes; are host and port right, and does a firewall let this machine through?";

const noSuchHost = "there is no host of that name";

const noTls = "the server offers no TLS; leave sslmode out of STORE_URL, or set ?sslmode=disable";

const missingFile = "a file that STORE_URL names (sslrootcert, sslcert, sslkey) can’t be read";

const reasons: Readonly<Record<string, string>> = {
  "28P01": "the user or the password in STORE_URL is wrong",
  "28000":
    "the server does not let this user in from here; many want TLS: put ?sslmode=require behind STORE_URL",
  "3D000": "there is no such database; create it, or correct the name at the end of STORE_URL",
  "42501":
    "this user may not create tables there; as the owner of the database: GRANT CREATE ON SCHEMA public TO that user",
  "3F000":
    "there is no schema to create tables in; as the owner of the database: CREATE SCHEMA public",
  "25006": "the database is read-only: STORE_URL leads to a replica; it has to lead to the primary",
  "53100": "the disk of the database is full",
  "53300": "the database has too many connections; each process takes up to five",
  "57P03": "the database is starting",
  "57P01": "the database is being shut down",
  "57P05": "the database closed the connection, which was idle for long",
  DEPTH_ZERO_SELF_SIGNED_CERT: unknownCertificate,
  SELF_SIGNED_CERT_IN_CHAIN: unknownCertificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownCertificate,
  UNABLE_TO_GET_ISSUER_CERT: unknownCertificate,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownCertificate,
  CERT_HAS_EXPIRED: "its certificate has expired, or the clock of this machine is wrong",
  CERT_NOT_YET_VALID: "its certificate is not valid yet, or the clock of this machine is wrong",
  ERR_TLS_CERT_ALTNAME_INVALID:
    "its certificate is for another host; use the name that it is for in STORE_URL",
  "The server does not support SSL connections": noTls,
  ECONNREFUSED: nobodyThere,
  ECONNRESET:
    "the connection was closed at once; many databases want TLS: put ?sslmode=require behind STORE_URL",
  ENOTFOUND: noSuchHost,
  EAI_AGAIN: "the name of the host can’t be looked up: this machine reaches no name server",
  ETIMEDOUT: noAnswer,
  EHOSTUNREACH: noAnswer,
  ENETUNREACH: noAnswer,
  "timeout expired": noAnswer,
  "Connection terminated due to connection timeout": noAnswer,
  ENOENT: missingFile,
  EACCES: missingFile,
  ENOSPC: "no space is left on the device",
  EDQUOT: "the quota of this user is used up",
  SQLITE_FULL: "no space is left on the device",
  SQLITE_BUSY: "another program keeps the file locked",
  SQLITE_CORRUPT: "the file is damaged; restore it from a backup",
  SQLITE_IOERR: "the disk has an error",
};
