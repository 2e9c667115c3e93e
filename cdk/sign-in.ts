import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { signInRules } from './firewall.ts';

/** An OpenID provider, told to the functions by the same names as the local one. */
export interface SignIn {
  readonly issuer: string;
  readonly clientId: string;
}

/** Cognito: sign-in by mail address, authorization code with PKCE, a second factor for those who want one. */
export const signIn = (scope: Construct, siteUrl: string): SignIn => {
  const pool = new UserPool(scope, 'People', {
    selfSignUpEnabled: true,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    standardAttributes: { email: { required: true, mutable: true }, fullname: { required: false, mutable: true } },
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { sms: false, otp: true },
    passwordPolicy: { minLength: 12, requireLowercase: true, requireUppercase: true, requireDigits: true, requireSymbols: true },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  new CfnWebACLAssociation(scope, 'SignInFirewall', { resourceArn: pool.userPoolArn, webAclArn: signInRules(scope).attrArn });
  pool.addDomain('Pages', { cognitoDomain: { domainPrefix: `sandan-market-${Aws.ACCOUNT_ID}` } });
  const client = new UserPoolClient(scope, 'WebClient', {
    userPool: pool,
    generateSecret: false,
    authFlows: {},
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [`${siteUrl}${callbackPath}`],
      logoutUrls: [`${siteUrl}/`],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.minutes(60),
    idTokenValidity: Duration.minutes(60),
    refreshTokenValidity: Duration.days(30),
  });
  return {
    issuer: pool.userPoolProviderUrl,
    clientId: client.userPoolClientId,
  };
};

/** Where the provider sends people back to. */
export const callbackPath = '/auth/callback';
